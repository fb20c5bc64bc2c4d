package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Surveys.Use;
import org.alongside.batch.indicator.Tally;
import org.alongside.batch.indicator.Wave;

/**
 * Where figures of surveys may be shown for the sake of key-population-linked cohorts (domain spec,
 * section 7, third class): what they are divided by, valid responses and pairs of them, is guarded
 * by itself, by family and wave. Everybody knows in which programmes a family is asked at a wave.
 * Nothing else is judged, and where nobody was asked in a programme with such a cohort, nothing is.
 */
final class LinkedSurveys {

  private final Frame frame;
  private final ElementaryCells cells;
  private final LinkedPlaces places;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas smallAreas;
  private final BitSet linked;
  private final Map<String, BitSet> holding = new HashMap<>();
  private final Map<Detail, Judged> judged = new HashMap<>();

  /**
   * @param places which are judged already
   */
  LinkedSurveys(
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
    this.linked = frame.linkedCohorts();
  }

  void judge(LinkedEvents events) {
    for (String family : frame.familiesOfLinkedCohorts()) {
      BitSet ofFamily = new BitSet();
      linked.stream()
          .filter(cohort -> isAsked(cohort, family))
          .mapToObj(frame::cellsOf)
          .forEach(ofFamily::or);
      holding.put(family, ofFamily);
    }
    details().forEach(detail -> judge(detail, events.byCell(detail, cells)));
  }

  /** What figures are divided by, of the families asked in programmes with a linked cohort. */
  private Stream<Detail> details() {
    Set<String> families = frame.familiesOfLinkedCohorts();
    return frame.details().numbered().stream()
        .filter(detail -> families.contains(detail.family()))
        .filter(detail -> isDivisor(detail.measure()));
  }

  private static boolean isDivisor(Measure measure) {
    return measure == Measure.VALID || measure == Measure.PAIRS;
  }

  private boolean isAsked(int cohort, String family) {
    return Stream.of(Wave.values()).anyMatch(wave -> isAsked(cohort, family, wave));
  }

  private boolean isAsked(int cohort, String family, Wave wave) {
    Reference reference = frame.reference();
    int programme = reference.cohorts().get(cohort).programme();
    return reference.surveys().uses().contains(new Use(programme, family, wave));
  }

  private void judge(Detail detail, long[] byCell) {
    BitSet ofLinked = asked(detail, true);
    BitSet ofOthers = asked(detail, false);
    BitSet possible = (BitSet) ofLinked.clone();
    possible.or(ofOthers);
    Sums sums = new Sums(frame, cells, Sums.Parts.of(cells::of, possible));
    long[] counts = sums.added(byCell);
    BitSet rests = new BitSet();
    BitSet hidden = new BitSet();
    sums.forEach(
        frame,
        (cell, period, sum) -> {
          BitSet added = sums.all().get(sum).cells();
          boolean ofLinkedAlone =
              places.restsOnLinked(cell, period)
                  || (added.intersects(ofLinked) && !added.intersects(ofOthers));
          boolean few = holdLinked(detail.family(), cell) && isFew(counts[sum]);
          rests.set(sum, rests.get(sum) || ofLinkedAlone);
          hidden.set(sum, hidden.get(sum) || few || places.hides(cell, period));
        });
    BitSet known = earlier.known(subject(detail), frame, sums, counts);
    Suppression suppression =
        new Suppression(
            sums.all(), sums, List.of(byCell), SensitiveCounts.SHOWN_FROM, hidden, known, rests);
    judged.put(
        detail,
        new Judged(
            subject(detail),
            sums,
            counts,
            judgements.hidden(subject(detail), suppression),
            (cell, period, sum) ->
                sum == Numbering.NOTHING
                    || !(places.hides(cell, period) || (rests.get(sum) && smallAreas.hold(cell)))));
  }

  private static boolean isFew(long count) {
    return count < SensitiveCounts.SHOWN_FROM;
  }

  /** Where a family may be asked at a wave, in linked cohorts or in others. */
  private BitSet asked(Detail detail, boolean inLinked) {
    return cells.of(
        cohort ->
            linked.get(cohort) == inLinked && isAsked(cohort, detail.family(), detail.wave()));
  }

  private static String subject(Detail detail) {
    return "SURVEY " + detail.text();
  }

  /** Whether anything of a linked cohort of a programme that asks it may be in a total or row. */
  boolean holdLinked(String family, Cell cell) {
    return holding.getOrDefault(family, new BitSet()).get(cell.index());
  }

  /**
   * Whether what is divided by a detail may be shown of a total or row in a period.
   *
   * @param measure which of a family and wave; of any other but responses and pairs nothing is
   *     shown where a linked cohort may be in it
   */
  boolean shows(Measure measure, String family, Wave wave, Cell cell, int period) {
    Judged one = judged.get(Detail.of(measure, family, wave));
    return one == null ? !holdLinked(family, cell) : one.shows(cell, period);
  }

  /** What differs between what was judged and what was counted of a total or row, if anything. */
  Set<Detail> different(Cell cell, int period, Tally tally) {
    return judged.entrySet().stream()
        .filter(one -> one.getValue().counted(cell, period) != tally.in(cell, one.getKey(), period))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  List<Judged> judged() {
    return List.copyOf(judged.values());
  }
}
