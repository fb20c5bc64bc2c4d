package org.alongside.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.server.testing.InContainer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The renderers as the server injects them: templates, fonts and tagger come out of the WAR. */
@ExtendWith(ArquillianExtension.class)
class DocumentsInServerIT {

  @Inject @Any private Instance<DocumentRenderer> renderers;

  @Deployment
  @TargetsContainer("derby")
  static WebArchive application() {
    return InContainer.with(DocumentsInServerIT.class);
  }

  @Test
  void pdfIsTaggedAndCarriesItsFonts() {
    String pdf = new String(render(DocumentFormat.PDF), StandardCharsets.ISO_8859_1);
    assertThat(pdf).startsWith("%PDF-");
    assertThat(pdf).contains("/StructTreeRoot").contains("/S/TH").contains("/S/Figure");
    assertThat(pdf).contains("+LiberationSans").contains("+DejaVuSansCondensed");
  }

  @Test
  void workbookAndListAreWritten() {
    assertThat(render(DocumentFormat.XLSX)).startsWith('P', 'K');
    assertThat(new String(render(DocumentFormat.CSV), StandardCharsets.UTF_8))
        .contains("headlines,R_CUM,Cumulative men reached,value,value,12337,,");
  }

  private byte[] render(DocumentFormat format) {
    for (DocumentRenderer renderer : renderers) {
      if (renderer.format() == format) {
        return renderer.render(report());
      }
    }
    throw new AssertionError("No renderer for " + format);
  }

  private static DonorReport report() {
    Cell men = Cell.count(12_337);
    Cell none = Cell.none(CellFormat.COUNT);
    return new DonorReport(
        new Cover(
            "Cumulative men reached",
            "بنیاد نمونه",
            null,
            null,
            "2015-Q2",
            "April to June 2015",
            LocalDate.of(2015, 4, 1),
            LocalDate.of(2015, 6, 30),
            LocalDate.of(2015, 6, 30),
            1,
            Instant.parse("2016-01-01T02:00:00Z"),
            null,
            null,
            "Drawn in the server."),
        List.of(new Headline("R_CUM", "Cumulative men reached", men, none, "")),
        List.of(new FunnelStep("R_REG", "Reached", men, none, "")),
        new CumulativeMen(
            "",
            List.of(
                new CumulativeMen.Point("2015 Q1", none, none, Cell.count(9_000)),
                new CumulativeMen.Point("2015 Q2", none, none, men))),
        new Breakdown(List.of()),
        new Breakdown(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
