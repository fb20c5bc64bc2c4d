package org.alongside.batch.field.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.archive.Limits;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadExportTest {

  private static final String SHEET =
      "<?xml version=\"1.0\"?>%s<worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
          + " r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"2\"><c"
          + " r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>";

  @TempDir Path folder;

  private Export read(byte[] upload) throws IOException {
    Path file = Files.write(folder.resolve("upload"), upload);
    return new ReadExport(Limits.USUAL).read(file, folder.resolve("parts"), "visits.csv");
  }

  private Export read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void csvMayHaveAByteOrderMarkAndSemicolons() throws Exception {
    Table table = read("\ufeffday; came\r\n2026-03-31;\"yes; both\"\r\n;\n").table(null).get();

    assertThat(table.name()).isEqualTo("visits");
    assertThat(table.header()).containsExactly("day", "came");
    assertThat(table.lines())
        .containsExactly(
            new Table.Line(2, List.of("2026-03-31", "yes; both")),
            new Table.Line(3, List.of("", "")));
  }

  @Test
  void anArchiveOfCsvFilesHasATableOfEach() throws Exception {
    byte[] first = "KEY\nuuid:1\n".getBytes(StandardCharsets.UTF_8);
    byte[] second = "PARENT_KEY,who\nuuid:1,P1\n".getBytes(StandardCharsets.UTF_8);

    Export export = read(zip(Map.of("visit.csv", first, "visit-people.csv", second)));

    assertThat(export.table("visit").orElseThrow().lines()).hasSize(1);
    assertThat(export.table("visit-people").orElseThrow().header())
        .containsExactly("PARENT_KEY", "who");
    assertThat(export.table("visit-places")).isEmpty();
  }

  @Test
  void cellsOfAWorkbookAreTexts() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet visits = workbook.newWorksheet("visits");
      visits.value(0, 0, "day");
      visits.value(0, 1, "minutes");
      visits.value(0, 3, "note");
      visits.value(1, 0, LocalDate.of(2026, 3, 31));
      visits.style(1, 0).format("yyyy-mm-dd").set();
      visits.value(1, 1, 90);
      visits.value(1, 3, "=1+1");
      visits.value(3, 1, true);
      Worksheet people = workbook.newWorksheet("people");
      people.value(0, 0, "_parent_index");
      people.value(1, 0, 1);
    }

    Export export = read(out.toByteArray());

    assertThat(export.tables()).extracting(Table::name).containsExactly("visits", "people");
    Table visits = export.table("visits").orElseThrow();
    assertThat(visits.header()).containsExactly("day", "minutes", "", "note");
    assertThat(visits.lines())
        .containsExactly(
            new Table.Line(2, List.of("2026-03-31", "90", "", "=1+1")),
            new Table.Line(4, List.of("", "yes", "", "")));
    assertThat(export.table("people").orElseThrow().lines())
        .containsExactly(new Table.Line(2, List.of("1")));
  }

  private static byte[] workbook(String documentType, String text) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
            + " PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
            + " PartName=\"/xl/styles.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    String styles = "<styleSheet xmlns=\"%s\"/>".formatted(main);
    String book =
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"a\" sheetId=\"1\""
                .formatted(main, relations)
            + " r:id=\"rId1\"/></sheets></workbook>";
    String links =
        "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\""
                .formatted(packages, relations)
            + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
    return zip(
        Map.of(
            "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8),
            "xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8),
            "xl/workbook.xml", book.getBytes(StandardCharsets.UTF_8),
            "xl/_rels/workbook.xml.rels", links.getBytes(StandardCharsets.UTF_8),
            "xl/worksheets/sheet1.xml",
                SHEET.formatted(documentType, text).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aWorkbookByHandIsRead() throws Exception {
    assertThat(read(workbook("", "plain")).tables().get(0).lines())
        .containsExactly(new Table.Line(2, List.of("plain")));
  }

  @Test
  void noEntityIsFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
    byte[] hostile =
        workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "a&e;b");

    try {
      assertThat(read(hostile).toString()).doesNotContain("TOP-SECRET");
    } catch (BatchException refused) {
      assertThat(refused.status()).isEqualTo(422);
    }
  }

  @Test
  void aWorkbookThatExplodesIsRefused() throws Exception {
    byte[] bomb =
        zip(Map.of("xl/workbook.xml", new byte[10], "xl/worksheets/s.xml", new byte[60_000_000]));

    assertThatThrownBy(() -> read(bomb))
        .isInstanceOfSatisfying(
            BatchException.class, e -> assertThat(e.code()).isEqualTo("export-too-large"));
  }

  @Test
  void whatIsNoExportIsRefused() throws Exception {
    byte[] good = workbook("", "plain");
    byte[] half = java.util.Arrays.copyOf(good, good.length / 2);

    for (byte[] upload : List.of(half, new byte[0], zip(Map.of("xl/workbook.xml", new byte[9])))) {
      assertThatThrownBy(() -> read(upload))
          .isInstanceOfSatisfying(
              BatchException.class, e -> assertThat(e.code()).isEqualTo("export-unreadable"));
    }
  }

  @Test
  void theTimeOfSubmissionIsUtc() {
    assertThat(SubmissionTime.isColumn("_submission_time")).isTrue();
    assertThat(SubmissionTime.isColumn("__system/submissionDate")).isTrue();
    assertThat(SubmissionTime.isColumn("visit/day")).isFalse();
    assertThat(SubmissionTime.of("2026-03-31T23:30:00"))
        .isEqualTo(SubmissionTime.of("2026-04-01 01:30:00+02:00"));
    assertThat(SubmissionTime.of("soon")).isNull();
  }
}
