package org.alongside.batch.quality;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.batch.indicator.QualityFact;
import org.jspecify.annotations.Nullable;

/**
 * What was found of the data of one cohort over its whole life (domain spec, section 4; the checks
 * are those of the figures of the same names).
 */
public final class CohortQuality {

  /**
   * One figure.
   *
   * @param found how many of those looked at
   */
  public record Finding(String indicator, long found, long of) {}

  private final String cohort;
  private final String programme;
  private final @Nullable BigDecimal score;
  private final long[] facts;

  CohortQuality(String cohort, String programme, @Nullable BigDecimal score, long[] facts) {
    this.cohort = cohort;
    this.programme = programme;
    this.score = score;
    this.facts = facts.clone();
  }

  /** Its code. */
  public String cohort() {
    return cohort;
  }

  /** Code of its programme. */
  public String programme() {
    return programme;
  }

  /** 0 to 100, or null where there was nothing to look at. */
  public @Nullable BigDecimal score() {
    return score;
  }

  private long fact(QualityFact fact) {
    return facts[fact.ordinal()];
  }

  /** All figures but the score, in the order of the indicator reference. */
  public List<Finding> findings() {
    long consulted = fact(QualityFact.REACHED) + fact(QualityFact.NO_CONSENT);
    long completed = fact(QualityFact.COMPLETED);
    long graduated = fact(QualityFact.GRADUATED);
    long unpaired = graduated - fact(QualityFact.PAIRED);
    return List.of(
        new Finding("Q_NO_CONSENT", fact(QualityFact.NO_CONSENT), consulted),
        found("Q_NO_REGISTER", QualityFact.NO_REGISTER, QualityFact.SESSIONS),
        new Finding("Q_NO_SURVEY", completed - graduated, completed),
        new Finding("Q_UNPAIRED", unpaired, graduated),
        found("Q_ODD_AGE", QualityFact.ODD_AGE, QualityFact.ENROLLED),
        found("Q_LOOKALIKE", QualityFact.LOOKALIKES, QualityFact.ENROLLED),
        found("Q_LATE_PCT", QualityFact.LATE, QualityFact.REGISTERED),
        found("Q_FULL_ATTENDANCE_PCT", QualityFact.FULL_ATTENDED, QualityFact.FULL_EXPECTED),
        found("Q_OVERDUE", QualityFact.OVERDUE, QualityFact.CLOSING));
  }

  private Finding found(String indicator, QualityFact fault, QualityFact of) {
    return new Finding(indicator, fact(fault), fact(of));
  }
}
