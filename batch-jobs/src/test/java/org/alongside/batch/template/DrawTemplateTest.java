package org.alongside.batch.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class DrawTemplateTest {

  @TempDir Path folder;

  static Stream<BundleFile<?>> files() {
    return Bundle.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void firstRowNamesTheColumnsTheImportReads(BundleFile<?> file) throws Exception {
    List<String> strings = strings(draw(file));
    assertThat(strings).containsAll(file.columns());
    assertThat(cells(sheet(draw(file), 1))).hasSameSizeAs(file.columns());
  }

  @ParameterizedTest
  @MethodSource("files")
  void noCellHoldsAFormula(BundleFile<?> file) throws Exception {
    for (int sheet = 1; sheet <= 3; sheet++) {
      assertThat(sheet(draw(file), sheet).getElementsByTagName("f").getLength()).isZero();
    }
  }

  @Test
  void choicesAreOfferedFromAHiddenList() throws Exception {
    Path workbook = draw(named("participants.csv"));
    assertThat(validations(workbook))
        .contains(
            "B2:B5001 list 'Lists'!$B$2:$B$5",
            "D2:D5001 list 'Lists'!$D$2:$D$4",
            "E2:E5001 custom ISNUMBER(E2)");
    assertThat(strings(workbook)).contains("M", "F", "X", "U", "given", "not-recorded", "ZW");
    assertThat(text(workbook, "xl/workbook.xml"))
        .containsPattern("name=\"Lists\"[^>]*state=\"hidden\"");
  }

  @Test
  void numbersAreCheckedForTheirRangeAndYesOrNoIsAChoice() throws Exception {
    assertThat(validations(draw(named("cohort_funding.csv"))))
        .contains("E2:E5001 custom AND(ISNUMBER(E2),MEDIAN(0,E2,100)=E2,TRUE)");
    assertThat(validations(draw(named("cohorts.csv")))).contains("I2:I5001 list 'Lists'!$I$2:$I$3");
  }

  @Test
  void severalValuesInOneCellAreNotCheckedByAList() throws Exception {
    assertThat(validations(draw(named("organisations.csv"))))
        .noneMatch(check -> check.startsWith("D2"));
  }

  @Test
  void codesStayTextsAndDaysAreWrittenAsTheImportReadsThem() throws Exception {
    assertThat(text(draw(named("sessions.csv")), "xl/styles.xml"))
        .contains("formatCode=\"yyyy-mm-dd\"")
        .contains("formatCode=\"@\"");
  }

  private Path draw(BundleFile<?> file) throws IOException {
    return Files.write(folder.resolve("template.xlsx"), new DrawTemplate().draw(file));
  }

  private static BundleFile<?> named(String name) {
    return Bundle.named(name).orElseThrow();
  }

  private static List<String> validations(Path workbook) throws Exception {
    List<String> found = new ArrayList<>();
    NodeList checks = sheet(workbook, 1).getElementsByTagName("dataValidation");
    for (int i = 0; i < checks.getLength(); i++) {
      Element check = (Element) checks.item(i);
      found.add(
          check.getAttribute("sqref")
              + " "
              + check.getAttribute("type")
              + " "
              + check.getElementsByTagName("formula1").item(0).getTextContent());
    }
    return found;
  }

  private static List<String> cells(Document sheet) {
    List<String> references = new ArrayList<>();
    NodeList cells = sheet.getElementsByTagName("c");
    for (int i = 0; i < cells.getLength(); i++) {
      references.add(((Element) cells.item(i)).getAttribute("r"));
    }
    return references;
  }

  private static List<String> strings(Path workbook) throws Exception {
    List<String> strings = new ArrayList<>();
    NodeList found = xml(text(workbook, "xl/sharedStrings.xml")).getElementsByTagName("t");
    for (int i = 0; i < found.getLength(); i++) {
      strings.add(found.item(i).getTextContent());
    }
    return strings;
  }

  private static Document sheet(Path workbook, int number) throws Exception {
    return xml(text(workbook, "xl/worksheets/sheet" + number + ".xml"));
  }

  private static Document xml(String text)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().equals(name)) {
          return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException(name + " is missing");
  }
}
