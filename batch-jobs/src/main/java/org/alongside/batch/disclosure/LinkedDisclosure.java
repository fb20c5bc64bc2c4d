package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.ElementaryCounts;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.batch.indicator.Wave;

/**
 * What may be shown for the sake of key-population-linked cohorts (domain spec, section 7, third
 * class): where nothing is but the {@link Count counts} guarded by themselves, and where those are.
 */
public final class LinkedDisclosure {

  private final Frame frame;
  private final NotedPeople people;
  private final ElementaryCounts counts;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final boolean any;
  private final ElementaryCells cells;
  private final Sums sums;
  private final LinkedPlaces places;
  private final LinkedPractices practices;
  private final LinkedShares shares;
  private final PeoplePresent present = new PeoplePresent();
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);
  private final Map<Quantity, Judged> divisors = new EnumMap<>(Quantity.class);

  /**
   * @param people up to the business date
   * @param counts likewise
   */
  public LinkedDisclosure(
      Frame frame,
      NotedPeople people,
      ElementaryCounts counts,
      EarlierNights earlier,
      Judgements judgements) {
    this.frame = frame;
    this.people = people;
    this.counts = counts;
    this.earlier = earlier;
    this.judgements = judgements;
    this.any = frame.isAnyLinked();
    this.cells = new ElementaryCells(frame, true);
    cells.know(counts);
    Stream.of(people.men(), people.women(), people.others(), people.graduates())
        .flatMap(List::stream)
        .flatMap(person -> person.events().stream())
        .forEach(event -> cells.at(event.cohort(), event.day(), event.home()));
    this.sums = new Sums(frame, cells);
    this.places = new LinkedPlaces(frame, sums);
    this.practices = new LinkedPractices(frame);
    this.shares = new LinkedShares(frame, cells, places, earlier, judgements);
  }

  /** Looks at some totals and rows by themselves. */
  public void judge(List<Cell> some, Tally tally) {
    if (!any) {
      return;
    }
    for (Cell cell : some) {
      places.judge(cell, tally);
      present.note(cell, tally);
      practices.note(cell, tally);
    }
  }

  /** Once all are looked at: hides what else must be. */
  public void hideMore() {
    if (!any) {
      return;
    }
    practices.find();
    places.hideMore(counts.of(Quantity.CONTACTS), earlier, judgements);
    shares.judgeSurveys(counts);
    divisors.putAll(shares.ofEnrolments(counts));
    LinkedCounts shown = new LinkedCounts(frame, cells, places, earlier, judgements);
    shown.judgeWhatAddsUp(sums, counts, present);
    shown.judgePeople(people);
    judged.putAll(shown.judged());
    LinkedPresence presence =
        new LinkedPresence(frame, cells, places, present, judged, earlier, judgements);
    presence.judge(cohort -> practices.does(cohort, Practice.ACTION));
    judged.putAll(presence.judged());
  }

  private Judged divisor(Quantity quantity) {
    return Objects.requireNonNull(divisors.get(quantity), quantity::name);
  }

  private Judged judged(Count count) {
    Judged one = judged.get(count);
    if (one == null) {
      throw new IllegalStateException("Not judged: " + count);
    }
    return one;
  }

  /** Whether nothing is shown of a total or row in a period but what is guarded by itself. */
  public boolean hides(Cell cell, int period) {
    return any && places.hides(cell, period);
  }

  /** Whether nothing else is shown of what it has come to by the end of a period. */
  public boolean hidesSoFar(Cell cell, int period) {
    return any && places.hidesSoFar(cell, period);
  }

  /** Whether a count guarded by itself may be shown of a total or row in a period. */
  public boolean shows(Count count, Cell cell, int period) {
    return !any || judged(count).shows(cell, period);
  }

  /**
   * Whether shares of what is counted of enrolments may be shown of a total or row in a period.
   *
   * @param quantity which they are divided by
   */
  public boolean showsShare(Quantity quantity, Cell cell, int period) {
    return !any || divisor(quantity).shows(cell, period);
  }

  /**
   * Whether something that surveys tell may be shown of a total or row in a period.
   *
   * @param divisor what it is divided by
   */
  public boolean showsSurvey(Measure divisor, String family, Wave wave, Cell cell, int period) {
    return shares.shows(divisor, family, wave, cell, period);
  }

  /** Whether anything of a linked cohort may be in a total or row. */
  public boolean holdsLinked(Cell cell) {
    return practices.holds(cell);
  }

  /**
   * Whether anything may be in a total or row of a linked cohort of a programme in which something
   * is done.
   */
  public boolean holdsLinkedThatDo(Practice practice, Cell cell) {
    return practices.holdsThatDo(practice, cell);
  }

  /**
   * Makes sure that what was judged is what is published.
   *
   * @throws IllegalStateException if it is not: the night must not be shown
   */
  public void check(Count count, Cell cell, int period, long published) {
    if (any) {
      check(judged(count), cell, period, published);
    }
  }

  private static void check(Judged one, Cell cell, int period, long published) {
    if (one.counted(cell, period) != published) {
      throw new IllegalStateException(
          "%s of %s in %s: disclosure control judged another number than was counted"
              .formatted(one.subject(), cell, cell.periods().periods().get(period)));
    }
  }

  /**
   * Likewise of what shares and means are divided by.
   *
   * @throws IllegalStateException if it is not: the night must not be shown
   */
  public void checkShares(Cell cell, int period, Tally published) {
    divisors.forEach(
        (quantity, one) ->
            check(one, cell, period, published.in(cell, quantity, Splits.ALL, period)));
    shares
        .judged()
        .forEach((detail, one) -> check(one, cell, period, published.in(cell, detail, period)));
  }

  /** What is known after tonight that tells of linked places; no more if there are none. */
  public EarlierNights and(EarlierNights before) {
    if (!any) {
      return before;
    }
    List<Judged> tonight = new ArrayList<>(judged.values());
    tonight.addAll(divisors.values());
    tonight.add(places.judged());
    tonight.addAll(shares.judged().values());
    return before.and(frame, tonight);
  }
}
