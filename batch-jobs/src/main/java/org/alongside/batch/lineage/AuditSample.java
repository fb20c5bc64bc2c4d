package org.alongside.batch.lineage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People drawn at random of those a figure rests on, to be looked for on the spot.
 *
 * @param figure in words
 * @param value of the figure when the sample was drawn
 * @param people how many the figure rested on
 */
public record AuditSample(
    long id,
    Instant drawnAt,
    String drawnBy,
    long run,
    String indicator,
    String figure,
    String value,
    long people,
    List<Line> lines) {

  /** What was found of one of them. */
  public enum Verdict {
    VERIFIED("verified"),
    NOT_FOUND("not-found");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Optional<Verdict> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }

  /**
   * One of them, with the last session attended on which the figure may rest.
   *
   * @param participant code; absent if the viewer may not see the person any more
   * @param site its name; absent without a session, as cohort, session and date are
   * @param verdict absent as long as nothing is marked
   */
  public record Line(
      int line,
      @Nullable String participant,
      @Nullable String cohort,
      @Nullable String session,
      @Nullable LocalDate heldOn,
      @Nullable String site,
      @Nullable String verdict,
      @Nullable String markedBy) {}

  /** How many of the lines have a verdict. */
  public long marked(Verdict verdict) {
    return lines.stream().filter(line -> verdict.code().equals(line.verdict())).count();
  }
}
