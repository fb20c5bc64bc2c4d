package org.alongside.reporting.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.Figures;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds a report back while the quality of its quarter's data, {@code Q_SCORE}, is below what is
 * asked for ({@code alongside.report.minimum-quality}, points of a hundred; 0 asks for nothing). It
 * can be looked at, but there are no documents of it to pass on.
 */
@Dependent
@Named("qualityGate")
public class QualityGate {

  private static final String SCORE = "Q_SCORE";

  private final BigDecimal minimum;
  private final Figures figures;

  @Inject
  public QualityGate(
      @ConfigProperty(name = "alongside.report.minimum-quality", defaultValue = "0")
          BigDecimal minimum,
      Figures figures) {
    this.minimum = minimum;
    this.figures = figures;
  }

  /** Why a report is held back, in a sentence; empty if it is not. */
  public String reason(Edition edition) {
    if (minimum.signum() <= 0) {
      return "";
    }
    FigureFilter score =
        FigureFilter.ALL
            .indicators(Set.of(SCORE))
            .scope(edition.scope())
            .periods(edition.quarter().calendar(), "quarter")
            .between(edition.quarter().start(), edition.quarter().end());
    return figures.find(edition.run().run(), score).stream()
        .flatMap(figure -> Stream.ofNullable(figure.value()))
        .filter(points -> points.compareTo(minimum) < 0)
        .map(this::sentence)
        .findFirst()
        .orElse("");
  }

  private String sentence(BigDecimal points) {
    return "Held back: the quality of its data is "
        + text(points)
        + " of 100, and "
        + text(minimum)
        + " are asked for. See “About the data” in the report for what to mend; the next night counts"
        + " again.";
  }

  private static String text(BigDecimal points) {
    return Cell.number(points, CellFormat.SCORE, null).text();
  }

  /**
   * @throws ReportingException 409 if the report is held back
   */
  public void check(Edition edition) {
    String reason = reason(edition);
    if (!reason.isEmpty()) {
      throw new ReportingException(409, "edition-held-back", "This report is held back", reason);
    }
  }
}
