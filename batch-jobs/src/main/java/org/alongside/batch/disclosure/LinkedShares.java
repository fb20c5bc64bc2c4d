package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.ElementaryCounts;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Surveys.Use;
import org.alongside.batch.indicator.Wave;

/**
 * Where shares and means may be shown for the sake of key-population-linked cohorts (domain spec,
 * section 7, third class): what they are divided by adds up, and is guarded by itself with those
 * parts of it that are shown with it. Everybody knows in which programmes a family is asked at a
 * wave, when sessions with a register were held and when cohorts closed. Where nothing of a linked
 * cohort may be, nothing is judged.
 */
final class LinkedShares {

  /** What is guarded of surveys, with its parts. */
  private static final Map<Measure, List<Measure>> PARTS =
      Map.of(
          Measure.VALID, List.of(Measure.ACTED),
          Measure.PAIRS, List.of(Measure.PAIRS_UP, Measure.ACTED_BEFORE, Measure.ACTED_AFTER));

  /**
   * What is judged.
   *
   * @param ofLinked where there may be any in linked cohorts
   * @param ofOthers where there may be any in others
   * @param byCell how many there are; then of each part
   */
  private record Divisor(
      String subject, BitSet ofLinked, BitSet ofOthers, BitSet holding, List<long[]> byCell) {}

  private final Frame frame;
  private final ElementaryCells cells;
  private final LinkedPlaces places;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas smallAreas;
  private final BitSet linked;
  private final Map<String, BitSet> holding = new HashMap<>();
  private final Map<Detail, Judged> ofSurveys = new HashMap<>();

  /**
   * @param places which are judged already
   */
  LinkedShares(
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

  /** What shares are divided by that is counted of enrolments, by quantity. */
  Map<Quantity, Judged> ofEnrolments(ElementaryCounts counts) {
    BitSet holdLinked = frame.cellsOfLinkedCohorts();
    IntPredicate completable = frame::hasThreshold;
    return Map.of(
        Quantity.EXPECTED,
        judged(
            new Divisor(
                "EXPECTED",
                expecting(linked::get),
                expecting(cohort -> !linked.get(cohort)),
                holdLinked,
                whole(counts.of(Quantity.EXPECTED), counts.of(Quantity.ATTENDED)))),
        Quantity.CLOSED_ENROLLED,
        judged(
            new Divisor(
                "CLOSED",
                cells.closing(completable.and(linked::get)),
                cells.closing(completable.and(cohort -> !linked.get(cohort))),
                holdLinked,
                whole(counts.of(Quantity.CLOSED_ENROLLED), counts.of(Quantity.CLOSED_COMPLETED)))));
  }

  void judgeSurveys(ElementaryCounts counts) {
    for (String family : frame.familiesOfLinkedCohorts()) {
      BitSet ofFamily = new BitSet();
      linked.stream()
          .filter(cohort -> isAsked(cohort, family))
          .mapToObj(frame::cellsOf)
          .forEach(ofFamily::or);
      holding.put(family, ofFamily);
    }
    details().forEach(detail -> ofSurveys.put(detail, judged(divisor(detail, counts))));
  }

  private BitSet expecting(IntPredicate cohorts) {
    Predicate<Session> these = session -> session.expected() && cohorts.test(session.cohort());
    BitSet expecting = new BitSet();
    cells.withSessions(these).keySet().forEach(expecting::set);
    return expecting;
  }

  /** What is guarded, of the families asked in programmes with a linked cohort. */
  private Stream<Detail> details() {
    Set<String> families = frame.familiesOfLinkedCohorts();
    return frame.details().numbered().stream()
        .filter(detail -> families.contains(detail.family()))
        .filter(detail -> PARTS.containsKey(detail.measure()));
  }

  private Divisor divisor(Detail detail, ElementaryCounts counts) {
    long[][] parts =
        PARTS.getOrDefault(detail.measure(), List.of()).stream()
            .map(measure -> Detail.of(measure, detail.family(), detail.wave()))
            .filter(part -> frame.details().numbered().contains(part))
            .map(counts::of)
            .filter(part -> LongStream.of(part).anyMatch(count -> count != 0))
            .toArray(long[][]::new);
    return new Divisor(
        "SURVEY " + detail.text(),
        asked(detail, true),
        asked(detail, false),
        holding.getOrDefault(detail.family(), new BitSet()),
        whole(counts.of(detail), parts));
  }

  /** All there are; then each of its parts, and what is left without it. */
  private static List<long[]> whole(long[] all, long[]... parts) {
    List<long[]> whole = new ArrayList<>(List.of(all));
    for (long[] part : parts) {
      long[] rest = all.clone();
      for (int cell = 0; cell < rest.length; cell++) {
        rest[cell] -= part[cell];
      }
      whole.add(part);
      whole.add(rest);
    }
    return whole;
  }

  private boolean isAsked(int cohort, String family) {
    return Stream.of(Wave.values()).anyMatch(wave -> isAsked(cohort, family, wave));
  }

  private boolean isAsked(int cohort, String family, Wave wave) {
    Reference reference = frame.reference();
    int programme = reference.cohorts().get(cohort).programme();
    return reference.surveys().uses().contains(new Use(programme, family, wave));
  }

  /** Where a family may be asked at a wave, in linked cohorts or in others. */
  private BitSet asked(Detail detail, boolean inLinked) {
    return cells.of(
        cohort ->
            linked.get(cohort) == inLinked && isAsked(cohort, detail.family(), detail.wave()));
  }

  private Judged judged(Divisor divisor) {
    BitSet possible = (BitSet) divisor.ofLinked().clone();
    possible.or(divisor.ofOthers());
    Sums sums = new Sums(frame, cells, Sums.Parts.of(cells::of, possible));
    long[] counts = sums.added(divisor.byCell().get(0));
    BitSet rests = new BitSet();
    BitSet hidden = new BitSet();
    sums.forEach(
        frame,
        (cell, period, sum) -> {
          BitSet added = sums.all().get(sum).cells();
          boolean ofLinkedAlone =
              places.restsOnLinked(cell, period)
                  || (added.intersects(divisor.ofLinked())
                      && !added.intersects(divisor.ofOthers()));
          boolean few =
              divisor.holding().get(cell.index()) && counts[sum] < SensitiveCounts.SHOWN_FROM;
          rests.set(sum, rests.get(sum) || ofLinkedAlone);
          hidden.set(sum, hidden.get(sum) || few || places.hides(cell, period));
        });
    String subject = divisor.subject();
    Suppression suppression =
        new Suppression(
            sums.all(),
            sums,
            divisor.byCell(),
            SensitiveCounts.SHOWN_FROM,
            hidden,
            earlier.known(subject, frame, sums, counts),
            rests);
    return new Judged(
        subject,
        sums,
        counts,
        judgements.hidden(subject, suppression),
        (cell, period, sum) ->
            sum == Numbering.NOTHING
                || !(places.hides(cell, period) || (rests.get(sum) && smallAreas.hold(cell))));
  }

  /** Whether anything of a linked cohort of a programme that asks it may be in a total or row. */
  private boolean holdLinked(String family, Cell cell) {
    return holding.getOrDefault(family, new BitSet()).get(cell.index());
  }

  /**
   * Whether what is divided by a detail may be shown of a total or row in a period.
   *
   * @param measure which of a family and wave; of any other but responses and pairs nothing is
   *     shown where a linked cohort may be in it
   */
  boolean shows(Measure measure, String family, Wave wave, Cell cell, int period) {
    Judged one = ofSurveys.get(Detail.of(measure, family, wave));
    return one == null ? !holdLinked(family, cell) : one.shows(cell, period);
  }

  Map<Detail, Judged> judged() {
    return ofSurveys;
  }
}
