package org.alongside.batch.quality.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.alongside.batch.quality.CohortQualities;
import org.alongside.batch.quality.CohortQuality;
import org.jspecify.annotations.Nullable;

/** Cohorts by the quality of their data, the lowest score first. */
@Named
@RequestScoped
public class QualityPage {

  private static final int SHOWN = 50;

  /** In the order of {@link CohortQuality#findings}. */
  private static final List<String> TITLES =
      List.of(
          "No consent",
          "No register",
          "Not asked again",
          "No pair",
          "Odd age",
          "Twice?",
          "Entered late",
          "Never absent",
          "Past its end");

  private final CohortQualities qualities;
  private @Nullable List<CohortQuality> found;

  @Inject
  public QualityPage(CohortQualities qualities) {
    this.qualities = qualities;
  }

  /** One cohort, in words. */
  public record Line(String cohort, String programme, String score, List<String> findings) {

    static Line of(CohortQuality quality) {
      BigDecimal score = quality.score();
      return new Line(
          quality.cohort(),
          quality.programme(),
          score == null ? "–" : score.setScale(1, RoundingMode.HALF_UP).toPlainString(),
          quality.findings().stream().map(Line::words).toList());
    }

    private static String words(CohortQuality.Finding finding) {
      return finding.of() == 0 ? "–" : finding.found() + " of " + finding.of();
    }
  }

  private List<CohortQuality> found() {
    List<CohortQuality> known = found;
    if (known == null) {
      String after =
          FacesContext.getCurrentInstance()
              .getExternalContext()
              .getRequestParameterMap()
              .getOrDefault("after", "");
      known = qualities.worst(after, SHOWN + 1);
      found = known;
    }
    return known;
  }

  /** As many as a page holds. */
  public List<Line> getLines() {
    return found().stream().limit(SHOWN).map(Line::of).toList();
  }

  /** What the findings of a line are of, in their order. */
  public List<String> getTitles() {
    return TITLES;
  }

  /** Code of the last cohort shown, if there are more; else empty. */
  public String getNext() {
    return found().size() > SHOWN ? found().get(SHOWN - 1).cohort() : "";
  }
}
