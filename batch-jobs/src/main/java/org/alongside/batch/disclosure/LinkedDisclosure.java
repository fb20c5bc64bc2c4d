package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.LinkedEvents.Event;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Tally;
import org.alongside.batch.indicator.Wave;

/**
 * What may be shown for the sake of key-population-linked cohorts (domain spec, section 7, third
 * class): where nothing is but the {@link Count counts} guarded by themselves, and where those are.
 */
public final class LinkedDisclosure {

  private final Frame frame;
  private final LinkedEvents events;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final boolean any;
  private final ElementaryCells cells;
  private final Sums sums;
  private final LinkedPlaces places;
  private final LinkedPractices practices;
  private final LinkedSurveys surveys;
  private final PeoplePresent present = new PeoplePresent();
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);

  /**
   * @param events up to the business date
   */
  public LinkedDisclosure(
      Frame frame, LinkedEvents events, EarlierNights earlier, Judgements judgements) {
    this.frame = frame;
    this.events = events;
    this.earlier = earlier;
    this.judgements = judgements;
    this.any = !frame.linkedCohorts().isEmpty();
    this.cells = new ElementaryCells(frame, true);
    events.happened().values().forEach(this::place);
    events.surveyed().values().forEach(this::place);
    List.of(events.men(), events.women(), events.others(), events.graduates())
        .forEach(some -> some.forEach(person -> place(person.events())));
    this.sums = new Sums(frame, cells);
    this.places = new LinkedPlaces(frame, sums);
    this.practices = new LinkedPractices(frame);
    this.surveys = new LinkedSurveys(frame, cells, places, earlier, judgements);
  }

  /** From now on these are elementary cells in which something may happen. */
  private void place(List<Event> all) {
    all.forEach(event -> cells.at(event.cohort(), event.day(), event.home()));
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
    places.hideMore(events.byCell(Count.CONTACTS, cells), earlier, judgements);
    surveys.judge(events);
    LinkedCounts counts = new LinkedCounts(frame, cells, places, earlier, judgements);
    counts.judgeWhatAddsUp(sums, events, present);
    counts.judgePeople(events);
    judged.putAll(counts.judged());
    LinkedPresence presence =
        new LinkedPresence(frame, cells, places, present, judged, earlier, judgements);
    presence.judge(cohort -> practices.does(cohort, Practice.ACTION));
    judged.putAll(presence.judged());
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
   * Whether something that surveys tell may be shown of a total or row in a period.
   *
   * @param divisor what it is divided by
   */
  public boolean showsSurvey(Measure divisor, String family, Wave wave, Cell cell, int period) {
    return surveys.shows(divisor, family, wave, cell, period);
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
    if (any && judged(count).counted(cell, period) != published) {
      throw new IllegalStateException(
          "%s of %s in %s: disclosure control judged another number than was counted"
              .formatted(count, cell, cell.periods().periods().get(period)));
    }
  }

  /**
   * Likewise of surveys.
   *
   * @throws IllegalStateException if it is not: the night must not be shown
   */
  public void checkSurveys(Cell cell, int period, Tally published) {
    Set<Detail> different = surveys.different(cell, period, published);
    if (!different.isEmpty()) {
      throw new IllegalStateException(
          "%s of %s in %s: disclosure control judged another number than was counted"
              .formatted(different, cell, cell.periods().periods().get(period)));
    }
  }

  /** What is known after tonight that tells of linked places; no more if there are none. */
  public EarlierNights and(EarlierNights before) {
    if (!any) {
      return before;
    }
    List<Judged> tonight = new ArrayList<>(judged.values());
    tonight.add(places.judged());
    tonight.addAll(surveys.judged());
    return before.and(frame, tonight);
  }
}
