package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alongside.batch.disclosure.LinkedEvents.Event;
import org.alongside.batch.disclosure.LinkedPlaces.Count;
import org.alongside.batch.disclosure.Suppression.Sum;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of totals and rows that rest on key-population-linked cohorts alone (domain spec,
 * section 7, third class): a few counts, each from ten on, not in areas below the first level, and
 * only where nothing hidden can be worked out from what is shown of the same count.
 *
 * <p>What adds up is judged wherever it is shown. Men are judged among the places of linked cohorts
 * alone: so few are new in a quarter that to leave all of them in doubt would hide the reach of
 * grants without any such cohort. Whether men are shown elsewhere is decided with everything else.
 */
final class LinkedCounts {

  /** Some totals and rows in some periods. */
  private interface Those {
    boolean are(Cell cell, int period);
  }

  /**
   * A count, judged.
   *
   * @param looked which sums were; others are shown where their places are
   */
  private record Judged(Numbering numbers, long[] counts, BitSet hidden, BitSet looked) {}

  private final Frame frame;
  private final LinkedPlaces places;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas small;
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);

  /**
   * Judges them.
   *
   * @param places which know already what rests on linked cohorts
   */
  LinkedCounts(
      Frame frame,
      ElementaryCells cells,
      Sums sums,
      LinkedEvents events,
      LinkedPlaces places,
      EarlierNights earlier,
      Judgements judgements) {
    this.frame = frame;
    this.places = places;
    this.earlier = earlier;
    this.judgements = judgements;
    this.small = new SmallAreas(frame);
    judge(Count.CONTACTS, sums, byCell(cells, events.contacts()));
    judge(Count.ENROLMENTS, sums, byCell(cells, events.enrolments()));
    judge(Count.SESSIONS, sums, sessions(cells));
    judgeMen(new MenSums(frame, cells, events.men()));
  }

  static long[] byCell(ElementaryCells cells, List<Event> events) {
    long[] byCell = new long[cells.size()];
    for (Event event : events) {
      byCell[cells.at(event.cohort(), event.day(), event.home())] += event.count();
    }
    return byCell;
  }

  private long[] sessions(ElementaryCells cells) {
    long[] byCell = new long[cells.size()];
    for (Session session : frame.reference().sessions()) {
      if (session.day() <= frame.reference().businessDay()) {
        byCell[cells.at(session.cohort(), session.day(), "")]++;
      }
    }
    return byCell;
  }

  private void judge(Count count, Sums sums, long[] byCell) {
    long[] counts = sums.added(byCell);
    Start start = new Start(counts);
    start.look(sums, places::restsOnLinked);
    BitSet known = earlier.known(count.name(), frame, sums, counts);
    judged.put(
        count,
        new Judged(
            sums,
            counts,
            start.suppressed(count.name(), sums.all(), sums, byCell, known),
            all(counts)));
  }

  private static BitSet all(long[] counts) {
    BitSet all = new BitSet();
    all.set(0, counts.length);
    return all;
  }

  /** Who was new and who had been reached tell of each other, so they are judged at once. */
  private void judgeMen(MenSums sums) {
    long[] counts = new Overlaps(sums.all()).added(sums.men());
    Start start = new Start(counts);
    start.look(sums::fresh, places::restsOnLinked);
    start.look(sums::soFar, places::restsOnLinkedSoFar);
    BitSet known = earlier.known(Count.NEW_MEN.name(), frame, sums::fresh, counts);
    known.or(earlier.known(Count.MEN_SO_FAR.name(), frame, sums::soFar, counts));
    BitSet kept = new BitSet();
    BitSet close = new BitSet();
    frame.cells().forEach(cell -> lookApart(cell, sums, counts, known, kept, close));
    close.andNot(kept);
    start.hidden.or(close);
    start.hideAllOthers();
    known.and(start.linked);
    BitSet hidden = start.suppressed("MEN", sums.all(), sums, sums.men(), known);
    judged.put(Count.NEW_MEN, new Judged(sums::fresh, counts, hidden, start.linked));
    judged.put(Count.MEN_SO_FAR, new Judged(sums::soFar, counts, hidden, start.linked));
  }

  /** What rests on linked cohorts alone, and what of it is hidden from the start. */
  private final class Start {

    private final long[] counts;
    private final BitSet linked = new BitSet();
    private final BitSet hidden = new BitSet();
    private final BitSet fine = new BitSet();
    private final BitSet wide = new BitSet();

    Start(long[] counts) {
      this.counts = counts;
    }

    /** Hides what is small. */
    void look(Numbering numbers, Those rests) {
      numbers.forEach(
          frame,
          (cell, period, sum) -> {
            if (rests.are(cell, period)) {
              linked.set(sum);
              (small.hold(cell) ? fine : wide).set(sum);
              if (counts[sum] < SensitiveCounts.SHOWN_FROM) {
                hidden.set(sum);
              }
            }
          });
    }

    void hideAllOthers() {
      BitSet others = all(counts);
      others.andNot(linked);
      hidden.or(others);
    }

    /** Hides what is only of small areas, and what else must be. */
    BitSet suppressed(
        String name, List<Sum> sums, Neighbourhood neighbourhood, long[] truth, BitSet known) {
      fine.andNot(wide);
      hidden.or(fine);
      return judgements.hidden(
          name,
          new Suppression(
              sums,
              neighbourhood,
              List.of(truth),
              SensitiveCounts.SHOWN_FROM,
              hidden,
              known,
              linked));
    }
  }

  /**
   * What a place had come to by ends of periods between which it grew by less than ten: the
   * difference would tell of what is hidden. What readers lose most by is kept.
   */
  private void lookApart(
      Cell cell, MenSums sums, long[] counts, BitSet known, BitSet kept, BitSet close) {
    NavigableMap<Integer, Long> shown = new TreeMap<>();
    IntStream.range(0, cell.periods().periods().size())
        .filter(p -> places.restsOnLinkedSoFar(cell, p))
        .filter(p -> sums.soFar(cell, p) != Numbering.NOTHING)
        .boxed()
        .sorted(
            Comparator.comparing((Integer p) -> !known.get(sums.soFar(cell, p)))
                .thenComparing(p -> -Sums.worth(cell.periods().periods().get(p))))
        .forEach(
            p -> {
              int sum = sums.soFar(cell, p);
              int end = cell.periods().last(p);
              if (isApart(shown.floorEntry(end), counts[sum])
                  && isApart(shown.ceilingEntry(end), counts[sum])) {
                shown.put(end, counts[sum]);
                kept.set(sum);
              } else {
                close.set(sum);
              }
            });
  }

  private static boolean isApart(Map.@Nullable Entry<Integer, Long> other, long count) {
    return other == null || Math.abs(other.getValue() - count) >= SensitiveCounts.SHOWN_FROM;
  }

  /** Whether a count may be shown of a total or row in a period, as far as linked ones go. */
  boolean shows(Count count, Cell cell, int period) {
    Judged judged = judged(count);
    int sum = judged.numbers().of(cell, period);
    if (sum == Numbering.NOTHING || !judged.looked().get(sum)) {
      return count == Count.MEN_SO_FAR
          ? !places.hidesSoFar(cell, period)
          : !places.hides(cell, period);
    }
    boolean rests = places.restsOnLinked(cell, period) || places.restsOnLinkedSoFar(cell, period);
    return !judged.hidden().get(sum) && !(rests && small.hold(cell));
  }

  /** What was counted, as far as it adds up from what is known of single events. */
  long counted(Count count, Cell cell, int period) {
    Judged judged = judged(count);
    int sum = judged.numbers().of(cell, period);
    return sum == Numbering.NOTHING ? 0 : judged.counts()[sum];
  }

  private Judged judged(Count count) {
    Judged judged = this.judged.get(count);
    if (judged == null) {
      throw new IllegalStateException("Not judged: " + count);
    }
    return judged;
  }

  /** All that is shown, for the nights to come. */
  Map<EarlierNights.Place, Long> shown() {
    Map<EarlierNights.Place, Long> shown = new HashMap<>();
    judged.forEach(
        (count, one) ->
            shown.putAll(
                EarlierNights.shown(
                    count.name(),
                    frame,
                    one.numbers(),
                    one.counts(),
                    (cell, period) -> shows(count, cell, period))));
    return shown;
  }
}
