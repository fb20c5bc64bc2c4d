package org.alongside.reporting.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Every sample against the archive's and the screen reader's standard; no failed check is allowed.
 */
class PdfConformanceTest {

  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<String> samples() {
    return SamplePdfs.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyReportIsPdfA2a(String sample) throws Exception {
    assertThat(failures(SamplePdfs.named(sample), PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyReportIsPdfUa1(String sample) throws Exception {
    assertThat(failures(SamplePdfs.named(sample), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theValidatorSeesAPictureWithoutWords() throws Exception {
    String pdf = new String(SamplePdfs.named("grant"), StandardCharsets.ISO_8859_1);
    byte[] mute = pdf.replace("/Alt(", "/Xyz(").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(failures(mute, PDFAFlavour.PDFUA_1))
        .singleElement()
        .asString()
        .contains("Figure tags shall include an alternative representation");
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              assertion ->
                  assertion.getRuleId()
                      + " "
                      + assertion.getMessage()
                      + " "
                      + assertion.getLocation().getContext())
          .distinct()
          .toList();
    }
  }
}
