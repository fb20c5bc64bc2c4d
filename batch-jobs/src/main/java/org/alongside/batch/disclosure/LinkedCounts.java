package org.alongside.batch.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.ElementaryCounts;
import org.alongside.batch.indicator.Frame;

/**
 * What is shown of totals and rows that rest on key-population-linked cohorts alone (domain spec,
 * section 7, third class): a few counts, each from ten on, not in areas below the first level, and
 * only where nothing hidden can be worked out from what is shown of the same count anywhere.
 */
final class LinkedCounts {

  private final Frame frame;
  private final ElementaryCells cells;
  private final LinkedPlaces places;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas smallAreas;
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);

  /**
   * @param places which are judged already
   */
  LinkedCounts(
      Frame frame,
      ElementaryCells cells,
      LinkedPlaces places,
      EarlierNights earlier,
      Judgements judgements) {
    this.frame = frame;
    this.cells = cells;
    this.places = places;
    this.earlier = earlier;
    this.judgements = judgements;
    this.smallAreas = new SmallAreas(frame);
  }

  /** Judges what adds up over places and periods. */
  void judgeWhatAddsUp(Sums sums, ElementaryCounts counts, PeoplePresent present) {
    Sums ofCompletions = new Sums(frame, cells, Sums.Parts.of(cells::of, completable()));
    // So few that it tells too much that any were.
    Those few =
        (cell, period) ->
            places.restsOnLinked(cell, period)
                && present.of(Count.PEOPLE_ENROLLED, cell, period) < SensitiveCounts.SHOWN_FROM;
    Those none = (cell, period) -> false;
    Arrays.stream(Count.values())
        .filter(Predicate.not(Count::isOfPeople))
        .forEach(
            count ->
                judge(
                    count,
                    count == Count.COMPLETIONS ? ofCompletions : sums,
                    counts.of(count.quantity()),
                    count == Count.ENROLMENTS ? few : none));
  }

  private BitSet completable() {
    BitSet completable = new BitSet();
    cells.withCompletions().keySet().forEach(completable::set);
    return completable;
  }

  /**
   * @param few where it is hidden besides
   */
  private void judge(Count count, Sums sums, long[] byCell, Those few) {
    long[] counts = sums.added(byCell);
    Start start = new Start(counts);
    start.look(sums, places::restsOnLinked);
    start.hide(sums, few);
    BitSet known = earlier.known(count.name(), frame, sums, counts);
    Suppression suppression =
        new Suppression(
            sums.all(),
            sums,
            List.of(byCell),
            SensitiveCounts.SHOWN_FROM,
            start.hidden(),
            known,
            start.linked);
    judged(count, sums, counts, judgements.hidden(count.name(), suppression));
  }

  /** Judges men, women, others and graduates: who was new, and who had been there before. */
  void judgePeople(NotedPeople people) {
    PeopleSums men = PeopleSums.ofMen(frame, cells, people.men());
    PeopleSums women = PeopleSums.ofWomenOrOthers(frame, cells, people.women());
    PeopleSums others = PeopleSums.ofWomenOrOthers(frame, cells, people.others());
    PeopleSums graduates = PeopleSums.ofGraduates(frame, cells, people.graduates());
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
        "OTHERS",
        others,
        start(others),
        Map.of(Count.NEW_OTHERS, others::fresh, Count.OTHERS_SO_FAR, others::soFar));
    judge(
        "GRADUATES",
        graduates,
        start(graduates),
        Map.of(Count.NEW_GRADUATES, graduates::fresh, Count.GRADUATES_SO_FAR, graduates::soFar));
  }

  private Start start(PeopleSums sums) {
    Start start = new Start(sums.counts());
    start.look(sums::fresh, places::restsOnLinked);
    start.look(sums::soFar, places::restsOnLinkedSoFar);
    return start;
  }

  /**
   * They tell of each other, so they are judged at once.
   *
   * @param numberings of all counts of the same people
   */
  private void judge(String name, PeopleSums sums, Start start, Map<Count, Numbering> numberings) {
    long[] counts = sums.counts();
    BitSet known = new BitSet();
    numberings.forEach(
        (count, numbers) -> known.or(earlier.known(count.name(), frame, numbers, counts)));
    PeopleOverNights nights = new PeopleOverNights(sums);
    AttackOnPeople attack =
        new AttackOnPeople(sums, known, nights.changesTo(judgements.peopleBefore(name)));
    BitSet hidden =
        judgements.hidden(
            name,
            new Suppression(
                List.of(attack), SensitiveCounts.SHOWN_FROM, start.hidden(), known, start.linked),
            () -> nights.tell(attack.made()));
    numberings.forEach((count, numbers) -> judged(count, numbers, counts, hidden));
  }

  private void judged(Count count, Numbering numbers, long[] counts, BitSet hidden) {
    judged.put(
        count,
        new Judged(
            count.name(),
            numbers,
            counts,
            hidden,
            (cell, period, sum) ->
                sum == Numbering.NOTHING
                    ? !places.hides(count, cell, period)
                    : !(smallAreas.hold(cell) && rests(cell, period))));
  }

  private boolean rests(Cell cell, int period) {
    return places.restsOnLinked(cell, period) || places.restsOnLinkedSoFar(cell, period);
  }

  Map<Count, Judged> judged() {
    return judged;
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
}
