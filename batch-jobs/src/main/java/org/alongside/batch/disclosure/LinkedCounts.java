package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.LinkedEvents.Event;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;

/**
 * What is shown of totals and rows that rest on key-population-linked cohorts alone (domain spec,
 * section 7, third class): a few counts, each from ten on, not in areas below the first level, and
 * only where nothing hidden can be worked out from what is shown of the same count anywhere.
 */
final class LinkedCounts {

  /** A count, judged. */
  @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
  private record Judged(Numbering numbers, long[] counts, BitSet hidden) {}

  private final Frame frame;
  private final LinkedPlaces places;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas smallAreas;
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);
  private final LinkedPresence presence;
  private final Map<Count, AttackOnPeople> attacksOnPeople = new EnumMap<>(Count.class);

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
    this.smallAreas = new SmallAreas(frame);
    for (Count count : Count.values()) {
      if (!count.isOfPeople()) {
        judge(
            count,
            count == Count.COMPLETIONS ? sumsOfCompletions(cells) : sums,
            byCell(cells, events.of(count)));
      }
    }
    PeopleSums men = PeopleSums.ofMen(frame, cells, events.men());
    PeopleSums women = PeopleSums.ofWomen(frame, cells, events.women());
    PeopleSums graduates = PeopleSums.ofGraduates(frame, cells, events.graduates());
    Start ofMen = start(men);
    // Begun with little, it takes longer and ends with more.
    ofMen.hideWithTheRest(men::fresh, places::hides);
    ofMen.hideWithTheRest(men::soFar, places::hidesSoFar);
    judge(
        "MEN",
        men,
        ofMen,
        Map.of(
            Count.NEW_MEN,
            men::fresh,
            Count.MEN_SO_FAR,
            men::soFar,
            Count.SHARED_MEN,
            men::shared));
    judge(
        "WOMEN",
        women,
        start(women),
        Map.of(Count.NEW_WOMEN, women::fresh, Count.WOMEN_SO_FAR, women::soFar));
    judge(
        "GRADUATES",
        graduates,
        start(graduates),
        Map.of(Count.NEW_GRADUATES, graduates::fresh, Count.GRADUATES_SO_FAR, graduates::soFar));
    this.presence = new LinkedPresence(frame, cells, places, this::showsOther, earlier, judgements);
  }

  static long[] byCell(ElementaryCells cells, List<Event> events) {
    long[] byCell = new long[cells.size()];
    for (Event event : events) {
      byCell[cells.at(event.cohort(), event.day(), event.home())] += event.count();
    }
    return byCell;
  }

  private Sums sumsOfCompletions(ElementaryCells cells) {
    BitSet possible = new BitSet();
    cells.withCompletions().keySet().forEach(possible::set);
    return new Sums(frame, cells, Sums.Parts.of(cells::of, possible));
  }

  /** Whether so few linked people were enrolled there that it tells too much that any were. */
  private boolean areOfFewLinked(Cell cell, int period) {
    return places.restsOnLinked(cell, period)
        && places.present(Count.PEOPLE_ENROLLED, cell, period) < SensitiveCounts.SHOWN_FROM;
  }

  private void judge(Count count, Sums sums, long[] byCell) {
    long[] counts = sums.added(byCell);
    Start start = new Start(counts);
    start.look(sums, places::restsOnLinked);
    if (count == Count.ENROLMENTS) {
      start.hide(sums, this::areOfFewLinked);
    }
    BitSet known = earlier.known(count.name(), frame, sums, counts);
    BitSet hidden =
        judgements.hidden(
            count.name(),
            new Suppression(
                sums.all(),
                sums,
                List.of(byCell),
                SensitiveCounts.SHOWN_FROM,
                start.hidden(),
                known,
                start.linked));
    judged.put(count, new Judged(sums, counts, hidden));
  }

  private Start start(PeopleSums sums) {
    Start start = new Start(sums.counts());
    start.look(sums::fresh, places::restsOnLinked);
    start.look(sums::soFar, places::restsOnLinkedSoFar);
    return start;
  }

  /**
   * Who was new, and who had been there before, tell of each other, so they are judged at once.
   *
   * @param numberings of all counts of the same people
   */
  private void judge(String name, PeopleSums sums, Start start, Map<Count, Numbering> numberings) {
    long[] counts = sums.counts();
    BitSet known = new BitSet();
    numberings.forEach(
        (count, numbers) -> known.or(earlier.known(count.name(), frame, numbers, counts)));
    AttackOnPeople attack = new AttackOnPeople(sums, known);
    BitSet hidden =
        judgements.hidden(
            name,
            new Suppression(
                List.of(attack), SensitiveCounts.SHOWN_FROM, start.hidden(), known, start.linked));
    numberings.forEach(
        (count, numbers) -> {
          judged.put(count, new Judged(numbers, counts, hidden));
          attacksOnPeople.put(count, attack);
        });
  }

  /** What rests on linked cohorts alone, and what is hidden from the start. */
  private final class Start {

    private final long[] counts;
    private final BitSet linked = new BitSet();
    private final BitSet small = new BitSet();
    private final BitSet fine = new BitSet();
    private final BitSet wide = new BitSet();
    private final BitSet withTheRest = new BitSet();
    private final BitSet shownElsewhere = new BitSet();

    Start(long[] counts) {
      this.counts = counts;
    }

    /** What is small, and what is only of small areas. */
    void look(Numbering numbers, Those rests) {
      numbers.forEach(
          frame,
          (cell, period, sum) -> {
            if (rests.are(cell, period)) {
              linked.set(sum);
              (smallAreas.hold(cell) ? fine : wide).set(sum);
              small.set(sum, counts[sum] < SensitiveCounts.SHOWN_FROM);
            }
          });
    }

    void hide(Numbering numbers, Those these) {
      numbers.forEach(
          frame, (cell, period, sum) -> small.set(sum, small.get(sum) || these.are(cell, period)));
    }

    /** What is of places alone of which nothing else is shown. */
    void hideWithTheRest(Numbering numbers, Those hides) {
      numbers.forEach(
          frame,
          (cell, period, sum) -> (hides.are(cell, period) ? withTheRest : shownElsewhere).set(sum));
    }

    BitSet hidden() {
      BitSet hidden = (BitSet) withTheRest.clone();
      hidden.andNot(shownElsewhere);
      hidden.andNot(linked);
      hidden.or(small);
      fine.andNot(wide);
      hidden.or(fine);
      return hidden;
    }
  }

  /** Whether a count may be shown of a total or row in a period, as far as linked ones go. */
  boolean shows(Count count, Cell cell, int period) {
    return count.isOfPresence()
        ? presence.shows(count, cell, period)
        : showsOther(count, cell, period);
  }

  private boolean showsOther(Count count, Cell cell, int period) {
    Judged judged = judged(count);
    int sum = judged.numbers().of(cell, period);
    if (sum == Numbering.NOTHING) {
      return count.isAsOfADay() ? !places.hidesSoFar(cell, period) : !places.hides(cell, period);
    }
    boolean rests = places.restsOnLinked(cell, period) || places.restsOnLinkedSoFar(cell, period);
    return !judged.hidden().get(sum) && !(rests && smallAreas.hold(cell));
  }

  /** What was counted, as far as it adds up from what is known of single events. */
  long counted(Count count, Cell cell, int period) {
    if (count.isOfPresence()) {
      return presence.counted(count, cell, period);
    }
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

  /** The kinds of people that had to be imagined to show that nothing of a count is told. */
  Set<KindOfPerson> imagined(Count count) {
    AttackOnPeople attack = attacksOnPeople.get(count);
    return attack == null ? Set.of() : attack.imagined();
  }

  /** All that is shown, for the nights to come. */
  Map<EarlierNights.Place, Long> shown() {
    Map<EarlierNights.Place, Long> shown = new HashMap<>(presence.shown());
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
