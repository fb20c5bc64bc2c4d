package org.alongside.batch.nightly;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.Count;
import org.alongside.batch.disclosure.LinkedDisclosure;
import org.alongside.batch.disclosure.Practice;
import org.alongside.batch.disclosure.SensitiveCounts;
import org.alongside.batch.disclosure.SensitiveCounts.Subject;
import org.alongside.batch.indicator.AgeGroup;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.Disclosure;
import org.alongside.batch.indicator.FineDisclosure;
import org.alongside.batch.indicator.FineRows;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Wave;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;

/**
 * The one choke point between what was counted and what is published (domain spec, section 7):
 * every cell passes here, and a hidden cell leaves without any number, zero included.
 *
 * <p>{@link LinkedDisclosure} says where and when what may be shown for the sake of linked cohorts,
 * {@link SensitiveCounts} where feedback, referrals and concerns are; shares and means of what came
 * of it are hidden below ten; ages and areas are shown as {@link FineRows} says.
 */
final class DisclosureControl {

  /** From how many on shares and means are, and whatever may be of linked cohorts in an area. */
  private static final long SHOWN_FROM = 10;

  /** From how many on other counts of people in an area are. */
  private static final long SHOWN_IN_AREAS_FROM = 5;

  /** What counts no people. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "R_OPEN",
          "SESSIONS_HELD",
          "COHORTS_OPEN",
          "REPLICATIONS",
          "Q_NO_REGISTER",
          "Q_OVERDUE",
          "Q_SCORE",
          "COVER_AREA");

  /**
   * What is split by sex, but judged for everyone: so it is split only where nothing of a linked
   * cohort can be in it. So is everything by age.
   */
  private static final Set<String> SPLIT_BY_SEX =
      Set.of(
          "CONTACTS",
          "ENROLLED",
          "ENROLLED_PERSONS",
          "ACTIVE",
          "COMPLETED",
          "COMPLETION_PCT",
          "ATTEND_PCT",
          "DOSE_H");

  /**
   * Likewise: who is neither man nor woman is judged together, and men and women have their own.
   */
  private static final Set<String> PEOPLE_REACHED = Set.of("P_NEW", "P_CUM");

  /**
   * What is shown wherever nothing is hidden of some counts that are guarded by themselves: what it
   * counts, and what is no less than it. By sex or age it is shown only where the rest is, too.
   */
  private static final Map<String, Set<Count>> GUARDED =
      Map.ofEntries(
          Map.entry("CONTACTS", Set.of(Count.CONTACTS)),
          Map.entry("SESSIONS_HELD", Set.of(Count.SESSIONS)),
          Map.entry("ENROLLED", Set.of(Count.ENROLMENTS)),
          Map.entry("COMPLETED", Set.of(Count.COMPLETIONS, Count.ENROLMENTS)),
          Map.entry("R_NEW", Set.of(Count.NEW_MEN)),
          Map.entry("R_REG", Set.of(Count.MEN_SO_FAR)),
          Map.entry("R_CUM", Set.of(Count.MEN_SO_FAR)),
          Map.entry("R_OPEN", Set.of(Count.MEN_SO_FAR)),
          Map.entry("W_NEW", Set.of(Count.NEW_WOMEN)),
          Map.entry("W_CUM", Set.of(Count.WOMEN_SO_FAR)),
          Map.entry("G_NEW", Set.of(Count.NEW_GRADUATES, Count.MEN_SO_FAR)),
          Map.entry("G_CUM", Set.of(Count.GRADUATES_SO_FAR, Count.MEN_SO_FAR)),
          Map.entry("ENROLLED_PERSONS", Set.of(Count.PEOPLE_ENROLLED)),
          Map.entry("R_SERVED", Set.of(Count.MEN_SERVED)),
          Map.entry("ACTIVE", Set.of(Count.PEOPLE_ACTIVE)),
          Map.entry("HALFWAY_CUM", Set.of(Count.MEN_HALFWAY)),
          Map.entry("ACTED_CUM", Set.of(Count.MEN_ACTED)),
          Map.entry("STILL_ACTING_CUM", Set.of(Count.MEN_STILL_ACTING)));

  /** What is no less, or no more, than a guarded count, and so tells of it where it is hidden. */
  private static final Map<String, Set<Count>> TELLING =
      Map.ofEntries(
          Map.entry("P_NEW", Set.of(Count.NEW_MEN, Count.NEW_WOMEN, Count.NEW_OTHERS)),
          Map.entry("P_CUM", Set.of(Count.MEN_SO_FAR, Count.WOMEN_SO_FAR, Count.OTHERS_SO_FAR)),
          Map.entry("COST_MAN", Set.of(Count.NEW_MEN)),
          Map.entry("ATTEND_PCT", Set.of(Count.CONTACTS)),
          Map.entry("COMPLETION_PCT", Set.of(Count.ENROLMENTS, Count.COMPLETIONS)),
          Map.entry("KNOW_COVER", Set.of(Count.COMPLETIONS)));

  /**
   * What these are divided by is guarded by itself, too, with the part of it they are shares of.
   */
  private static final Map<String, Quantity> SHARES =
      Map.of("ATTEND_PCT", Quantity.EXPECTED, "COMPLETION_PCT", Quantity.CLOSED_ENROLLED);

  /**
   * What adds up and is not guarded: shown where nothing of a linked cohort can be in it. Hours are
   * divided by the enrolments of {@code COMPLETION_PCT} and a few more, which both together tell.
   */
  private static final Set<String> UNGUARDED =
      Set.of(
          "DOSE_H",
          "COMPLETION_PCT_OUT",
          "Q_NO_CONSENT",
          "Q_NO_REGISTER",
          "Q_NO_SURVEY",
          "Q_UNPAIRED",
          "Q_ODD_AGE",
          "Q_LOOKALIKE",
          "Q_LATE_PCT",
          "Q_FULL_ATTENDANCE_PCT",
          "Q_OVERDUE",
          "Q_BEFORE_BALANCE");

  /**
   * What is done in some programmes only: shown where nothing of linked cohorts of such a programme
   * can be in it. It is rare, so to guard it like the counts above would hide nearly all of it.
   */
  private static final Map<String, Practice> PRACTICES =
      Map.ofEntries(
          Map.entry("APPLICANTS", Practice.APPLICATIONS),
          Map.entry("SELECTED", Practice.APPLICATIONS),
          Map.entry("SELECT_PCT", Practice.APPLICATIONS),
          Map.entry("STEPS", Practice.STEPS),
          Map.entry("STEPS_KEPT_PCT", Practice.STEPS),
          Map.entry("PLEDGES", Practice.PLEDGES),
          Map.entry("PLEDGERS", Practice.PLEDGES),
          Map.entry("PLEDGE_CONV_PCT", Practice.PLEDGES),
          Map.entry("PAIRS", Practice.PAIRS),
          Map.entry("BUDDY_PCT", Practice.PAIRS),
          Map.entry("TRAINERS", Practice.TRAINING_OF_TRAINERS),
          Map.entry("TRAINERS_ACTIVE", Practice.TRAINING_OF_TRAINERS),
          Map.entry("CASC_MULT", Practice.TRAINING_OF_TRAINERS),
          Map.entry("CASC_REACH", Practice.TRAINING_OF_TRAINERS));

  /** What figures of surveys are divided by; others than these stand next to no linked cohort. */
  private static final Map<String, Measure> DIVISORS =
      Map.of(
          "KNOW_MEAN", Measure.VALID,
          "ATT_MEAN", Measure.VALID,
          "ACT_PCT", Measure.VALID,
          "KNOW_CHG", Measure.PAIRS,
          "ATT_CHG", Measure.PAIRS,
          "ATT_UP_PCT", Measure.PAIRS,
          "ACT_CHG", Measure.PAIRS);

  private final FineRows fine;
  private final LinkedDisclosure linked;
  private final SensitiveCounts sensitive;
  private final List<Cell> totals;

  /**
   * Whether anything of a linked cohort may be of any donor: a man is apportioned by where he was
   * reached first of all, so every donor's number may tell of it.
   */
  private final boolean donorOfLinked;

  DisclosureControl(
      Frame frame, FineRows fine, LinkedDisclosure linked, SensitiveCounts sensitive) {
    this.fine = fine;
    this.linked = linked;
    this.sensitive = sensitive;
    this.totals = frame.cells().stream().filter(Cell::isTotal).toList();
    this.donorOfLinked =
        totals.stream()
            .filter(total -> total.scope().type() == Scope.Type.DONOR)
            .anyMatch(linked::holdsLinked);
  }

  /**
   * The figures of one cell in one period, with those hidden that may not be shown. Cells of
   * surveys, and splits by sex, age or generation, are there only where somebody was counted; so
   * where they would be hidden for the sake of linked cohorts, they are not even there. Ages are
   * there in the bands they are shown in.
   *
   * @param ofScope the total the cell belongs to, and all of its rows
   */
  List<Figure> pass(List<Cell> ofScope, Cell cell, int period, List<Figure> figures) {
    boolean nothing = linked.hides(cell, period);
    Set<String> wholes =
        figures.stream()
            .map(Figure::key)
            .filter(DisclosureControl::isOfEverybody)
            .map(FigureKey::indicator)
            .collect(toSet());
    List<Figure> passed = new ArrayList<>();
    for (Figure figure : figures) {
      FigureKey key = figure.key();
      boolean hidden = hidesForLinked(ofScope, cell, figure, period);
      boolean tells =
          (hidden && isSplit(key, wholes))
              || (!key.instrument().isEmpty() && (nothing || hidesSurvey(cell, key, period)));
      if (!tells && isOfABandShown(cell, key, period)) {
        passed.add(hidden || hides(cell, figure, period) ? hidden(figure) : figure);
      }
    }
    return passed;
  }

  private static boolean isSplit(FigureKey key, Set<String> wholes) {
    return !key.ageBand().isEmpty() || (!isOfEverybody(key) && wholes.contains(key.indicator()));
  }

  private static boolean isBelow(Figure figure, long least) {
    Long n = figure.n();
    return n == null || n < least;
  }

  private static boolean isOfEverybody(FigureKey key) {
    return key.sex().isEmpty() && key.ageBand().isEmpty() && key.detail().isEmpty();
  }

  /** Whether it is hidden for the sake of linked cohorts; what is sensitive is judged anyhow. */
  private boolean hidesForLinked(List<Cell> ofScope, Cell cell, Figure figure, int period) {
    FigureKey key = figure.key();
    if ((isOfOneSexOfMany(key) || !key.ageBand().isEmpty()) && linked.holdsLinked(cell)) {
      return true;
    }
    Set<Count> counts =
        key.measure().equals("apportioned")
            ? Set.of()
            : GUARDED.getOrDefault(key.indicator(), Set.of());
    if (!counts.isEmpty()) {
      return !counts.stream().allMatch(count -> linked.shows(count, cell, period))
          || (!isWhole(key, counts) && hidesTheRest(cell, key, period));
    }
    return Indicator.valueOf(key.indicator()).disclosure() != Disclosure.SENSITIVE
        && (hidesTheRest(cell, key, period) || tells(ofScope, cell, figure, period));
  }

  private boolean hidesSurvey(Cell cell, FigureKey key, int period) {
    Measure divisor = DIVISORS.getOrDefault(key.indicator(), Measure.ANSWERED);
    Wave wave = Wave.valueOf(key.wave());
    return !linked.showsSurvey(divisor, key.instrument(), wave, cell, period);
  }

  private static boolean isOfOneSexOfMany(FigureKey key) {
    return !key.sex().isEmpty()
        && (SPLIT_BY_SEX.contains(key.indicator()) || PEOPLE_REACHED.contains(key.indicator()));
  }

  /** Whether nothing is shown there but what is guarded by itself. */
  private boolean hidesTheRest(Cell cell, FigureKey key, int period) {
    return linked.hides(cell, period)
        || (Indicator.valueOf(key.indicator()).isAsOfADay() && linked.hidesSoFar(cell, period));
  }

  /** Whether it is all of guarded counts; those of people are of men or of women. */
  private static boolean isWhole(FigureKey key, Set<Count> counts) {
    return key.ageBand().isEmpty()
        && (key.sex().isEmpty() || counts.stream().allMatch(Count::isOfOneSex));
  }

  /** Whether it would tell what is hidden of the same place, of its rows or of other donors. */
  private boolean tells(List<Cell> ofScope, Cell cell, Figure figure, int period) {
    FigureKey key = figure.key();
    if (key.indicator().equals("R_REG_OVERLAP") || key.indicator().equals("R_REG_LINKED")) {
      return ofScope.stream()
          .filter(row -> row.equals(cell) || row.dimension().name().equalsIgnoreCase(key.detail()))
          .anyMatch(row -> hidesMen(row, period));
    }
    if (key.indicator().equals("R_REG_SHARED")) {
      return hidesMen(cell, period)
          || hidesDonor(key.detail(), period)
          || ofScope.stream()
              .filter(row -> row.dimension() == Cell.Dimension.DONOR)
              .filter(row -> row.row().equals(key.detail()))
              .anyMatch(row -> !linked.shows(Count.SHARED_MEN, row, period));
    }
    if (key.indicator().equals("COVER_AREA")) {
      return ofScope.stream()
          .filter(row -> row.dimension() == Cell.Dimension.AREA)
          .anyMatch(row -> linked.hides(row, period));
    }
    if (key.measure().equals("apportioned")) {
      return donorOfLinked;
    }
    Quantity divisor = SHARES.get(key.indicator());
    if (divisor != null && !linked.showsShare(divisor, cell, period)) {
      return true;
    }
    Practice practice = PRACTICES.get(key.indicator());
    return (UNGUARDED.contains(key.indicator()) && linked.holdsLinked(cell))
        || (practice != null && linked.holdsLinkedThatDo(practice, cell))
        || TELLING.getOrDefault(key.indicator(), Set.of()).stream()
            .anyMatch(count -> !linked.shows(count, cell, period));
  }

  private boolean hidesMen(Cell cell, int period) {
    return linked.hidesSoFar(cell, period) || !linked.shows(Count.MEN_SO_FAR, cell, period);
  }

  private boolean hidesDonor(String code, int period) {
    return totals.stream()
        .filter(total -> total.scope().equals(new Scope(Scope.Type.DONOR, code)))
        .anyMatch(donor -> hidesMen(donor, period));
  }

  private boolean isOfABandShown(Cell cell, FigureKey key, int period) {
    FineDisclosure judged = fine.of(cell);
    return key.ageBand().isEmpty()
        || judged == null
        || judged.ages(key.indicator(), period).stream()
            .anyMatch(group -> group.code().equals(key.ageBand()));
  }

  private boolean hides(Cell cell, Figure figure, int period) {
    return switch (Indicator.valueOf(figure.key().indicator()).disclosure()) {
      case ORDINARY -> isTooFine(cell, figure, period);
      case FINE -> figure.n() != null && isBelow(figure, SHOWN_FROM);
      case SENSITIVE -> !sensitive.shows(Subject.of(figure.key().indicator()), cell, period);
    };
  }

  private boolean isTooFine(Cell cell, Figure figure, int period) {
    FigureKey key = figure.key();
    FineDisclosure judged = fine.of(cell);
    if (judged == null) {
      return false;
    }
    if (FineRows.isOfArea(cell)) {
      return FineDisclosure.judges(key.indicator())
          ? isOfPeopleTooFine(key) || !judged.shows(key.indicator(), AgeGroup.EVERYONE, period)
          : isOfFew(cell, figure);
    }
    return !key.ageBand().isEmpty()
        && AgeGroup.SPLITS.stream()
            .filter(group -> group.code().equals(key.ageBand()))
            .noneMatch(group -> judged.shows(key.indicator(), group, period));
  }

  private boolean isOfFew(Cell cell, Figure figure) {
    Long n = figure.n();
    if (n == null || OF_NOBODY.contains(figure.key().indicator())) {
      return false;
    }
    return linked.holdsLinked(cell) ? n < SHOWN_FROM : n > 0 && n < SHOWN_IN_AREAS_FROM;
  }

  /** In an area nobody is shown by age, and by sex only men and women reached. */
  private static boolean isOfPeopleTooFine(FigureKey key) {
    return !key.ageBand().isEmpty()
        || switch (key.sex()) {
          case "" -> false;
          case "M", "F" -> SPLIT_BY_SEX.contains(key.indicator());
          default -> true;
        };
  }

  private static Figure hidden(Figure figure) {
    return new Figure(figure.key(), null, null, null, null, FigureState.SUPPRESSED);
  }
}
