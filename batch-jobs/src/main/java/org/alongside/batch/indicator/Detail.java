package org.alongside.batch.indicator;

/**
 * Something countable of one survey. All are flows: they add up over persons and over the days of a
 * period.
 *
 * @param family of instruments
 * @param part item or topic; else empty
 * @param parts into how many a sum is to be divided, for sums of scores; else 0
 */
public record Detail(Measure measure, String family, Wave wave, String part, int parts) {

  /** What is counted. */
  public enum Measure {
    /** Valid responses, one per enrolment and wave. */
    VALID,
    /** Of them, with at least one yes. */
    ACTED,
    /** Of them, sums of scores (of those with {@code parts} items). */
    SUM,
    /** Of them, who answered an item, and who favourably. */
    ANSWERED,
    FAVOURABLE,
    /** Enrolments with a valid response at enrolment and at this wave. */
    PAIRS,
    /** Of them, who scored higher later. */
    PAIRS_UP,
    /** Of them, who acted at enrolment, and at this wave. */
    ACTED_BEFORE,
    ACTED_AFTER,
    /** Of them, sums of scores before and after. */
    SUM_BEFORE,
    SUM_AFTER,
    /** Enrolments whose follow-up window has closed; those who answered in it; who acted then. */
    DUE,
    RETURNED,
    SUSTAINED,
    /**
     * Completed enrolments; those with a response at graduation; those with one at enrolment as
     * well.
     */
    COMPLETED,
    GRADUATED,
    COVERED
  }

  public static Detail of(Measure measure, String family, Wave wave) {
    return new Detail(measure, family, wave, "", 0);
  }

  /** Names one without parts: measure, wave and family. */
  public String text() {
    return measure + " " + wave + " " + family;
  }
}
