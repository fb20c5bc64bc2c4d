package org.alongside.reporting.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.document.ReportTable;
import org.alongside.reporting.document.ReportTables;
import org.alongside.reporting.document.SampleReports;
import org.alongside.reporting.document.pdf.TaggedPdf.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRendererTest {

  static Stream<String> samples() {
    return SamplePdfs.names();
  }

  /** Leaves the pictures' source in target/sample-reports, to be looked at. */
  @ParameterizedTest
  @MethodSource("samples")
  void sameContentGivesSameBytes(String sample) throws IOException {
    byte[] pdf = SamplePdfs.named(sample);
    Path folder = Files.createDirectories(Path.of("target", "sample-reports"));
    Files.write(folder.resolve(sample + ".pdf"), pdf);
    assertThat(new PdfRenderer().render(SampleReports.named(sample))).isEqualTo(pdf);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTableIsSpokenCellByCell(String sample) throws IOException {
    DonorReport report = SampleReports.named(sample);
    TaggedPdf pdf = TaggedPdf.read(SamplePdfs.named(sample));
    List<List<List<String>>> spoken =
        pdf.all("Table").stream().map(PdfRendererTest::cells).toList();
    assertThat(spoken).isEqualTo(ExpectedTables.of(report));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsSpokenIsWhatIsDrawn(String sample) throws IOException {
    TaggedPdf pdf = TaggedPdf.read(SamplePdfs.named(sample));
    assertThat(pdf.nodes())
        .filteredOn(node -> !node.spoken().isEmpty() && !node.type().equals("Figure"))
        .filteredOn(node -> isLeftToRight(node.spoken()))
        .isNotEmpty()
        .allSatisfy(
            node ->
                assertThat(node.drawn()).isEqualTo(node.spoken().replaceAll("[\\s\u00a0]", "")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTableHasColumnHeadsOnceAndEveryRowAHead(String sample) throws IOException {
    TaggedPdf pdf = TaggedPdf.read(SamplePdfs.named(sample));
    for (Node table : pdf.all("Table").subList(1, pdf.all("Table").size())) {
      List<Node> rows = table.all("TR");
      assertThat(rows.get(0).children()).allMatch(cell -> "Column".equals(cell.scope()));
      assertThat(rows.subList(1, rows.size()))
          .allSatisfy(
              row -> {
                assertThat(row.all("TH")).hasSize(1).allMatch(th -> "Row".equals(th.scope()));
                assertThat(row.children()).hasSameSizeAs(rows.get(0).children());
              });
    }
  }

  @Test
  void fortyProgrammesOverPagesAreOneTable() throws IOException {
    TaggedPdf pdf = TaggedPdf.read(SamplePdfs.named("organisation"));
    Node programmes = pdf.all("Table").get(5);
    assertThat(programmes.all("TR")).hasSize(1 + 43);
    assertThat(programmes.all("TR").get(0).all("TH")).hasSize(7);
  }

  @Test
  void headingsFollowTheOrderOfTheReport() throws IOException {
    DonorReport report = SampleReports.oneCountryGrant();
    TaggedPdf pdf = TaggedPdf.read(SamplePdfs.named("grant"));
    assertThat(pdf.all("H1")).extracting(Node::spoken).containsExactly("Men reached");
    assertThat(pdf.all("H2"))
        .extracting(Node::spoken)
        .containsExactlyElementsOf(
            ReportTables.of(report).stream().map(ReportTable::title).skip(1).toList());
    assertThat(pdf.all("LI")).hasSize(2);
    assertThat(pdf.all("Figure"))
        .singleElement()
        .extracting(Node::spoken)
        .asString()
        .contains("96 in 2024 Q3")
        .contains("1,287 in 2026 Q2");
  }

  @Test
  void pagesAreAsManyAsTheContentNeeds() throws IOException {
    assertThat(TaggedPdf.read(SamplePdfs.named("empty")).pages()).isEqualTo(2);
    assertThat(TaggedPdf.read(SamplePdfs.named("organisation")).pages()).isEqualTo(5);
  }

  @Test
  void pashtoIsDrawnByJavaAndDariByTheLibrary() {
    assertThat(ShapedTextRenderer.isNeededFor("نارینه د ښځو ترڅنګ")).isTrue();
    assertThat(ShapedTextRenderer.isNeededFor("مردان در کنار زنان")).isFalse();
    assertThat(ShapedTextRenderer.isNeededFor("Men beside women, 1,287")).isFalse();
  }

  private static List<List<String>> cells(Node table) {
    return table.all("TR").stream()
        .map(row -> row.children().stream().map(Node::spoken).toList())
        .toList();
  }

  private static boolean isLeftToRight(String text) {
    return text.codePoints().noneMatch(letter -> letter >= 0x0590 && letter <= 0x08FF);
  }
}
