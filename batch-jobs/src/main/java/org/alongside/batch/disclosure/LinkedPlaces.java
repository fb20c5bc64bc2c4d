package org.alongside.batch.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.LinkedEvents.Event;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What is hidden of totals and rows for the sake of key-population-linked cohorts, and in which
 * periods (domain spec, section 7, third class): everything that rests on such cohorts alone but
 * the {@link Count counts} guarded by themselves, and as many other totals and rows as it takes
 * that what is hidden cannot be worked out from what is shown.
 *
 * <p>Of what is hidden whatever it counts that is judged by contacts, which add up over places and
 * periods. People do not add up over places; over time those new to a place do, so what is shown of
 * a place up to a day is judged by them ({@link TimeLine}).
 */
public final class LinkedPlaces {

  private static final String PLACES = "PLACES";

  private final Frame frame;
  private final LinkedEvents events;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final ElementaryCells cells;
  private final Sums sums;
  private final Map<Cell, TimeLine> timeLines = new HashMap<>();
  private final Map<Count, Map<Cell, long[]>> present = new EnumMap<>(Count.class);
  private final boolean any;
  private final BitSet linked = new BitSet();
  private final BitSet linkedForever = new BitSet();
  private final Map<Cell, BitSet> linkedSoFar = new HashMap<>();
  private final BitSet hidden = new BitSet();
  private final Map<Practice, Set<String>> programmes = new EnumMap<>(Practice.class);
  private final BitSet holdingLinked = new BitSet();
  private final Map<Practice, BitSet> holdingLinkedThatDo = new EnumMap<>(Practice.class);
  private @Nullable LinkedCounts counts;

  /**
   * @param events up to the business date
   */
  public LinkedPlaces(
      Frame frame, LinkedEvents events, EarlierNights earlier, Judgements judgements) {
    this.frame = frame;
    this.events = events;
    this.earlier = earlier;
    this.judgements = judgements;
    this.any = !frame.linkedCohorts().isEmpty();
    this.cells = new ElementaryCells(frame, true);
    events.happened().values().forEach(this::place);
    List.of(events.men(), events.women(), events.graduates())
        .forEach(some -> some.forEach(person -> place(person.events())));
    this.sums = new Sums(frame, cells);
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
      if (tally.has(cell, Quantity.KEY_POPULATION_EVENTS)
          && !tally.has(cell, Quantity.OTHER_EVENTS)) {
        linkedForever.set(cell.index());
      }
      timeLines.put(cell, TimeLine.of(cell, tally));
      Arrays.stream(Count.values())
          .filter(Count::isOfPresence)
          .forEach(count -> notePresent(count, cell, tally));
      BitSet soFar = new BitSet();
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        soFar.set(p, linkedForever.get(cell.index()) || restsSoFar(cell, tally, p));
        int sum = sums.of(cell, p);
        if (sum != Numbering.NOTHING && (soFar.get(p) || restsWithin(cell, tally, p))) {
          linked.set(sum);
        }
      }
      linkedSoFar.put(cell, soFar);
      if (cell.isTotal() && cell.scope().type() == Scope.Type.PROGRAMME) {
        notePractices(cell, tally);
      }
    }
  }

  private void notePresent(Count count, Cell cell, Tally tally) {
    long[] counted = new long[cell.periods().periods().size()];
    Arrays.setAll(counted, period -> count.counted(tally, cell, period));
    present.computeIfAbsent(count, any -> new HashMap<>()).put(cell, counted);
  }

  private void notePractices(Cell programme, Tally tally) {
    for (Practice practice : Practice.values()) {
      if (practice.isOf(programme, tally)) {
        programmes.computeIfAbsent(practice, any -> new HashSet<>()).add(programme.scope().code());
      }
    }
  }

  private void findWhatHoldsLinked() {
    for (int cohort : frame.linkedCohorts().stream().toArray()) {
      BitSet holding = frame.cellsOf(cohort);
      holdingLinked.or(holding);
      for (Practice practice : Practice.values()) {
        if (does(cohort, practice)) {
          holdingLinkedThatDo.computeIfAbsent(practice, any -> new BitSet()).or(holding);
        }
      }
    }
  }

  /** Whether something was ever done in the programme of a cohort. */
  boolean does(int cohort, Practice practice) {
    Reference reference = frame.reference();
    int programme = reference.cohorts().get(cohort).programme();
    return programmes
        .getOrDefault(practice, Set.of())
        .contains(reference.programmes().get(programme).code());
  }

  private static boolean restsSoFar(Cell cell, Tally tally, int period) {
    int last = cell.periods().last(period);
    return tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) <= last
        && tally.firstStretch(cell, Quantity.OTHER_EVENTS) > last;
  }

  private static boolean restsWithin(Cell cell, Tally tally, int period) {
    return tally.in(cell, Quantity.KEY_POPULATION_EVENTS, Splits.ALL, period) > 0
        && tally.in(cell, Quantity.OTHER_EVENTS, Splits.ALL, period) == 0;
  }

  /** Once all are looked at: hides what else must be. */
  public void hideMore() {
    if (!any) {
      return;
    }
    findWhatHoldsLinked();
    hidden.or(linked);
    long[] contacts = LinkedCounts.byCell(cells, events.of(Count.CONTACTS));
    BitSet known = earlier.known(PLACES, frame, sums, sums.added(contacts));
    int before;
    int round = 0;
    do {
      hidden.or(
          judgements.hidden(
              PLACES + ++round,
              new Suppression(
                  sums.all(),
                  sums,
                  List.of(contacts),
                  SensitiveCounts.SHOWN_FROM,
                  hidden,
                  known,
                  linked)));
      before = hidden.cardinality();
      frame.cells().forEach(this::hideMoreOverTime);
    } while (hidden.cardinality() > before);
    counts = new LinkedCounts(frame, cells, sums, events, this, earlier, judgements);
  }

  private void hideMoreOverTime(Cell cell) {
    BitSet hiddenPeriods = new BitSet();
    BitSet linkedPeriods = new BitSet();
    int count = cell.periods().periods().size();
    for (int p = 0; p < count; p++) {
      int sum = sums.of(cell, p);
      hiddenPeriods.set(p, sum != Numbering.NOTHING && hidden.get(sum));
      linkedPeriods.set(p, sum != Numbering.NOTHING && linked.get(sum));
    }
    if (!linkedPeriods.isEmpty()) {
      timeLine(cell).hide(hiddenPeriods, linkedPeriods).stream()
          .map(p -> sums.of(cell, p))
          .filter(sum -> sum != Numbering.NOTHING)
          .forEach(hidden::set);
    }
  }

  private TimeLine timeLine(Cell cell) {
    TimeLine line = timeLines.get(cell);
    if (line == null) {
      throw new IllegalStateException("Not judged: " + cell);
    }
    return line;
  }

  /**
   * What is shown that tells of linked places, for the nights to come; none where there are none.
   */
  public Map<EarlierNights.Place, Long> shown() {
    if (!any) {
      return Map.of();
    }
    long[] contacts = sums.added(LinkedCounts.byCell(cells, events.of(Count.CONTACTS)));
    Map<EarlierNights.Place, Long> shown =
        new HashMap<>(
            EarlierNights.shown(
                PLACES, frame, sums, contacts, (cell, period) -> !hides(cell, period)));
    if (counts != null) {
      shown.putAll(counts.shown());
    }
    return shown;
  }

  /** The kinds of people that had to be imagined to show that nothing of a count is told. */
  Set<KindOfPerson> imagined(Count count) {
    return counts == null ? Set.of() : counts.imagined(count);
  }

  /** What was counted of those that are of presence. */
  long present(Count count, Cell cell, int period) {
    long[] counted = present.getOrDefault(count, Map.of()).get(cell);
    if (counted == null) {
      throw new IllegalStateException("Not judged: " + cell);
    }
    return counted[period];
  }

  /** Whether it rests on linked cohorts alone, for all time or in the period. */
  boolean restsOnLinked(Cell cell, int period) {
    int sum = sums.of(cell, period);
    return linkedForever.get(cell.index()) || (sum != Numbering.NOTHING && linked.get(sum));
  }

  /** Whether all it has come to by the end of the period rests on linked cohorts. */
  boolean restsOnLinkedSoFar(Cell cell, int period) {
    return linkedSoFar.getOrDefault(cell, new BitSet()).get(period);
  }

  /** Whether nothing is shown of a total or row in a period but what is guarded by itself. */
  public boolean hides(Cell cell, int period) {
    int sum = sums.of(cell, period);
    return linkedForever.get(cell.index()) || (sum != Numbering.NOTHING && hidden.get(sum));
  }

  /** Whether nothing else is shown of what it has come to by the end of a period. */
  public boolean hidesSoFar(Cell cell, int period) {
    return any && (hides(cell, period) || timeLine(cell).hidesUpTo(period));
  }

  /** Whether anything of a linked cohort may be in a total or row. */
  public boolean holdLinked(Cell cell) {
    return holdingLinked.get(cell.index());
  }

  /**
   * Whether anything may be in a total or row of a linked cohort of a programme in which something
   * is done.
   */
  public boolean holdLinkedThatDo(Practice practice, Cell cell) {
    return holdingLinkedThatDo.getOrDefault(practice, new BitSet()).get(cell.index());
  }

  /** Whether a count guarded by itself may be shown of a total or row in a period. */
  public boolean shows(Count count, Cell cell, int period) {
    return counts == null ? !hides(cell, period) : counts.shows(count, cell, period);
  }

  /**
   * Makes sure that what was judged is what is published.
   *
   * @throws IllegalStateException if it is not: the night must not be shown
   */
  public void check(Count count, Cell cell, int period, long published) {
    if (counts != null && counts.counted(count, cell, period) != published) {
      throw new IllegalStateException(
          "%s of %s in %s: disclosure control judged another number than was counted"
              .formatted(count, cell, cell.periods().periods().get(period)));
    }
  }
}
