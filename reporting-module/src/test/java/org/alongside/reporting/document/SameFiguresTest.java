package org.alongside.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** XLSX and CSV hold every figure of the content, typed and unrounded; the PDF has its own test. */
class SameFiguresTest {

  static Stream<String> samples() {
    return SampleReports.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void workbookHoldsEveryPlaceOfEveryTable(String sample) throws IOException {
    DonorReport report = SampleReports.named(sample);
    try (ReadableWorkbook workbook = open(new XlsxRenderer().render(report))) {
      for (ReportTable table : ReportTables.of(report)) {
        List<Row> rows = workbook.findSheet(table.title()).orElseThrow().read();
        assertThat(rows).hasSize(table.rows().size() + 1);
        for (int i = 0; i < table.rows().size(); i++) {
          for (int column = 0; column < table.columns().size(); column++) {
            ReportTable.Item item = table.rows().get(i).items().get(column);
            assertSame(rows.get(i + 1).getOptionalCell(column), item);
          }
        }
      }
    }
  }

  private static void assertSame(
      Optional<org.dhatim.fastexcel.reader.Cell> cell, ReportTable.Item item) {
    Optional<BigDecimal> value = item.cell().map(Cell::value);
    if (value.isPresent()) {
      assertThat(cell.orElseThrow().getType()).isEqualTo(CellType.NUMBER);
      assertThat(cell.orElseThrow().asNumber()).isEqualByComparingTo(value.get());
    } else {
      assertThat(cell.map(org.dhatim.fastexcel.reader.Cell::getText).orElse(""))
          .isEqualTo(item.text());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void csvHoldsEveryPlaceOfEveryTable(String sample) throws IOException {
    DonorReport report = SampleReports.named(sample);
    List<CSVRecord> records = records(new CsvRenderer().render(report));
    int next = 0;
    for (ReportTable table : ReportTables.of(report)) {
      for (ReportTable.Row row : table.rows()) {
        for (int i = 0; i < table.columns().size(); i++) {
          CSVRecord record = records.get(next++);
          assertThat(record.get("table")).isEqualTo(table.key());
          assertThat(record.get("row_code")).isEqualTo(row.code());
          assertThat(record.get("column")).isEqualTo(table.columns().get(i).key());
          assertSame(record, row.items().get(i));
        }
      }
    }
    assertThat(records).hasSize(next);
  }

  private static void assertSame(CSVRecord record, ReportTable.Item item) {
    if (item.cell().isPresent()) {
      Cell cell = item.cell().get();
      assertThat(record.get("state")).isEqualTo(cell.state().code());
      assertThat(record.get("value"))
          .isEqualTo(cell.value() == null ? "" : cell.value().toPlainString());
      assertThat(record.get("n")).isEqualTo(cell.n() == null ? "" : cell.n().toString());
      assertThat(record.get("text")).isEmpty();
    } else {
      assertThat(record.get("state")).isEmpty();
      assertThat(record.get("text")).isEqualTo(item.text());
    }
  }

  @Test
  void formulaInANameStaysText() throws IOException {
    List<String> names = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1");
    List<Breakdown.Row> rows = new ArrayList<>();
    Cell one = Cell.count(1);
    names.forEach(
        name ->
            rows.add(
                new Breakdown.Row(
                    Breakdown.Kind.PART, "P", name, "club", one, one, one, one, one)));
    DonorReport report = withProgrammes(new Breakdown(rows));
    assertThat(records(new CsvRenderer().render(report)))
        .filteredOn(r -> r.get("table").equals("programmes") && r.get("column").equals("programme"))
        .extracting(r -> r.get("text"))
        .containsExactlyElementsOf(names.stream().map(name -> "'" + name).toList());
    try (ReadableWorkbook workbook = open(new XlsxRenderer().render(report))) {
      assertThat(
              workbook.findSheet("Men reached by programme").orElseThrow().read().stream().skip(1))
          .allMatch(row -> row.getCell(0).getType() == CellType.STRING);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sameContentGivesSameBytes(String sample) {
    DonorReport report = SampleReports.named(sample);
    assertThat(new XlsxRenderer().render(report)).isEqualTo(new XlsxRenderer().render(report));
    assertThat(new CsvRenderer().render(report)).isEqualTo(new CsvRenderer().render(report));
  }

  @Test
  void workbookCarriesTheDateOfItsRun() throws IOException {
    byte[] workbook = new XlsxRenderer().render(SampleReports.oneCountryGrant());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      String core = "";
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("docProps/core.xml")) {
          core = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      assertThat(core).contains("2026-07-01T02:14:09Z");
    }
  }

  private static DonorReport withProgrammes(Breakdown programmes) {
    DonorReport report = SampleReports.oneCountryGrant();
    return new DonorReport(
        report.cover(),
        report.headlines(),
        report.funnel(),
        report.cumulative(),
        report.countries(),
        programmes,
        report.targets(),
        report.quality(),
        report.definitions(),
        report.notes());
  }

  private static ReadableWorkbook open(byte[] workbook) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(workbook));
  }

  private static List<CSVRecord> records(byte[] csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = new String(csv, StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }
}
