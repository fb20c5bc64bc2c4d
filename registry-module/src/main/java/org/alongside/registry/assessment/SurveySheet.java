package org.alongside.registry.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.registry.participant.EnrolmentRow;
import org.jspecify.annotations.Nullable;

/**
 * What one cohort answered to the instruments of one family: for an instrument with names a line
 * per enrolment with its waves beside each other, for an anonymous one a line per response.
 *
 * @param instruments versions and languages of the family, by code
 * @param lines by person; empty for an anonymous instrument
 * @param unnamed by wave, day and number; empty for one with names
 */
public record SurveySheet(List<InstrumentRow> instruments, List<Line> lines, List<Taken> unnamed) {

  private static final int DECIMALS = 10;

  /**
   * One enrolment.
   *
   * @param cells one per wave, in order
   */
  public record Line(EnrolmentRow enrolment, List<Cell> cells) {

    /**
     * @param taken all responses of the enrolment, in any order
     */
    static Line of(EnrolmentRow enrolment, List<Taken> taken) {
      return new Line(
          enrolment, waves().stream().map(wave -> new Cell(wave, counting(wave, taken))).toList());
    }

    /** Graduation less enrolment, if both responses count (a pair; domain spec, section 4). */
    public Optional<BigDecimal> change() {
      BigDecimal before = value(Wave.E);
      BigDecimal after = value(Wave.G);
      return before == null || after == null
          ? Optional.empty()
          : Optional.of(after.subtract(before));
    }

    /** For readers, with its sign; empty without a pair. */
    public String changeText() {
      return change().map(SurveySheet::signed).orElse("");
    }

    private @Nullable BigDecimal value(Wave wave) {
      Taken taken = cells.get(wave.ordinal()).taken();
      return taken == null || !taken.score().isValid() ? null : taken.score().value();
    }
  }

  /**
   * One enrolment in one wave.
   *
   * @param taken the response that counts; null while there is none
   */
  public record Cell(Wave wave, @Nullable Taken taken) {}

  /**
   * Of several in one wave the earliest counts for {@code E}, the latest otherwise; a valid one
   * before one that is not (domain spec, section 4).
   */
  private static @Nullable Taken counting(Wave wave, List<Taken> taken) {
    List<Taken> of =
        taken.stream()
            .filter(one -> one.response().wave() == wave)
            .sorted(Comparator.comparing(one -> one.response().takenOn()))
            .toList();
    List<Taken> valid = of.stream().filter(one -> one.score().isValid()).toList();
    List<Taken> among = valid.isEmpty() ? of : valid;
    if (among.isEmpty()) {
      return null;
    }
    Taken one = among.get(wave == Wave.E ? 0 : among.size() - 1);
    return new Taken(one.response(), one.score(), of.size() - 1);
  }

  /**
   * All of one wave.
   *
   * @param responses all of them
   * @param n those that count
   * @param mean of those, in {@link Score#text} as a share for actions; n/a if there are none
   */
  public record Summary(Wave wave, long responses, int n, String mean) {}

  /** The waves in order, one column each. */
  public static List<Wave> waves() {
    return List.of(Wave.values());
  }

  public boolean isAnonymous() {
    return instruments.stream().anyMatch(InstrumentRow::anonymous);
  }

  /** For every wave that was taken, means with their n. */
  public List<Summary> summaries() {
    return Arrays.stream(Wave.values())
        .map(this::summary)
        .filter(summary -> summary.responses() > 0)
        .toList();
  }

  /** The mean change of the pairs, for readers; n/a without any. */
  public String meanChange() {
    List<BigDecimal> changes = changes();
    return changes.isEmpty() ? "n/a" : signed(mean(changes));
  }

  /** How many enrolments have a pair. */
  public int pairs() {
    return changes().size();
  }

  /**
   * The first enrolment below a given one, and then from the top, that has no response in a wave.
   */
  public Optional<EnrolmentRow> unansweredAfter(Wave wave, String participant) {
    List<EnrolmentRow> open =
        lines.stream()
            .filter(line -> line.cells().get(wave.ordinal()).taken() == null)
            .map(Line::enrolment)
            .toList();
    return open.stream()
        .filter(one -> one.participant().compareTo(participant) > 0)
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private List<BigDecimal> changes() {
    return lines.stream().flatMap(line -> line.change().stream()).toList();
  }

  private Summary summary(Wave wave) {
    List<Taken> of =
        Stream.concat(
                unnamed.stream(),
                lines.stream()
                    .map(line -> line.cells().get(wave.ordinal()).taken())
                    .filter(Objects::nonNull))
            .filter(taken -> taken.response().wave() == wave)
            .toList();
    List<BigDecimal> values =
        of.stream()
            .map(Taken::score)
            .filter(Score::counts)
            .map(Score::value)
            .filter(Objects::nonNull)
            .toList();
    return new Summary(
        wave, of.size(), values.size(), values.isEmpty() ? "n/a" : text(mean(values)));
  }

  private String text(BigDecimal mean) {
    boolean share = instruments.get(0).kind() != InstrumentKind.ATTITUDE;
    return Score.rounded(mean) + (share ? " %" : "");
  }

  private static String signed(BigDecimal number) {
    String text = Score.rounded(number);
    return number.signum() > 0 && !text.equals("0.0") ? "+" + text : text;
  }

  private static BigDecimal mean(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(numbers.size()), DECIMALS, RoundingMode.HALF_UP);
  }
}
