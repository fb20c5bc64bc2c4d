package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Scope;

/**
 * What is shown of counts {@link Count#isOfPresence of presence}: where what else is of the place
 * is, and from ten on of places that rest on key-population-linked cohorts alone, unless something
 * hidden of such places could be worked out (domain spec, section 7, third class).
 */
final class LinkedPresence {

  /** Whether another count is shown. */
  interface Shown {
    boolean is(Count count, Cell cell, int period);
  }

  /** A count, judged. */
  @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
  private record Judged(Numbering numbers, long[] counts, Those rest, BitSet hidden) {}

  /** What is no less than some, or no more: where it is hidden, so are they. */
  private static final Map<Count, Set<Count>> TOLD_BY =
      Map.of(
          Count.PEOPLE_ENROLLED, Set.of(Count.ENROLMENTS),
          Count.MEN_SERVED, Set.of(Count.NEW_MEN, Count.MEN_SO_FAR),
          Count.PEOPLE_ACTIVE, Set.of(Count.MEN_SO_FAR),
          Count.MEN_HALFWAY, Set.of(Count.GRADUATES_SO_FAR));

  private final Frame frame;
  private final ElementaryCells cells;
  private final LinkedPlaces places;
  private final Shown others;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas smallAreas;
  private final Map<Integer, Set<String>> people;
  private final BitSet activeOfLinked;
  private final BitSet activeOfOthers;
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);

  /**
   * Judges them.
   *
   * @param places which know already what rests on linked cohorts
   * @param others which are judged already
   */
  LinkedPresence(
      Frame frame,
      ElementaryCells cells,
      LinkedPlaces places,
      Shown others,
      EarlierNights earlier,
      Judgements judgements) {
    this.frame = frame;
    this.cells = cells;
    this.places = places;
    this.others = others;
    this.earlier = earlier;
    this.judgements = judgements;
    this.smallAreas = new SmallAreas(frame);
    this.people = cells.withPeople();
    BitSet linked = frame.linkedCohorts();
    this.activeOfLinked = bits(cells.withActivity(session -> linked.get(session.cohort())));
    this.activeOfOthers = bits(cells.withActivity(session -> !linked.get(session.cohort())));
    judgeDuringPeriods();
    judgeActive();
    judgeSoFar();
  }

  private void judgeDuringPeriods() {
    judge(Count.PEOPLE_ENROLLED, cells::of, people, places::restsOnLinked);
    judge(Count.MEN_SERVED, cells::of, cells.withSessions(), places::restsOnLinked);
  }

  /** As of a day, who came to a session of the days before. */
  private void judgeActive() {
    Map<Integer, Set<String>> active = cells.withActivity(session -> true);
    BitSet possible = bits(people);
    possible.or(bits(active));
    Sums.Parts parts = Sums.Parts.of(asOf(cells::asOf), possible);
    judge(
        Count.PEOPLE_ACTIVE,
        parts,
        active,
        (cell, period) ->
            places.restsOnLinked(cell, period)
                || places.restsOnLinkedSoFar(cell, period)
                || restsOnLinkedLately(parts.of(cell, period)));
  }

  /** Whether of all sessions after which anybody may be active there only linked ones are left. */
  private boolean restsOnLinkedLately(BitSet parts) {
    return parts.intersects(activeOfLinked) && !parts.intersects(activeOfOthers);
  }

  private void judgeSoFar() {
    Sums.Parts upTo = asOf(cells::everUpTo);
    Sums.Parts ofCompletable = Sums.Parts.of(upTo, cells.of(frame::hasThreshold));
    Sums.Parts ofActing =
        Sums.Parts.of(upTo, cells.of(cohort -> places.does(cohort, Practice.ACTION)));
    Those rest = places::restsOnLinkedSoFar;
    judge(Count.MEN_HALFWAY, ofCompletable, cells.withCompletions(), rest);
    judge(Count.MEN_ACTED, ofActing, people, rest);
    judge(Count.MEN_STILL_ACTING, ofActing, people, rest);
  }

  private static Sums.Parts asOf(BiFunction<Cell, Integer, BitSet> parts) {
    return (cell, period) -> parts.apply(cell, cell.periods().last(period));
  }

  private static BitSet bits(Map<Integer, ?> cells) {
    BitSet bits = new BitSet();
    cells.keySet().forEach(bits::set);
    return bits;
  }

  /**
   * @param held where somebody may be even to those who know when sessions were held, with the
   *     homes of who may
   * @param rest what rests on linked cohorts alone
   */
  private void judge(Count count, Sums.Parts parts, Map<Integer, Set<String>> held, Those rest) {
    Map<Integer, Set<String>> homes = new HashMap<>(people);
    homes.putAll(held);
    Sums sums = new Sums(frame, cells, parts);
    long[] counts = new long[sums.all().size()];
    BitSet linked = new BitSet();
    BitSet shown = new BitSet();
    sums.forEach(
        frame,
        (cell, period, sum) -> {
          counts[sum] = places.present(count, cell, period);
          boolean rests = rest.are(cell, period);
          if (rests && isPublished(count, cell)) {
            linked.set(sum);
          }
          boolean few = rests && counts[sum] < SensitiveCounts.SHOWN_FROM;
          if (!few && mayBeShown(count, cell, period, rests)) {
            shown.set(sum);
          }
        });
    BitSet hidden = new BitSet();
    hidden.set(0, counts.length);
    hidden.andNot(shown);
    BitSet known = earlier.known(count.name(), frame, sums, counts);
    Suppression suppression =
        new Suppression(
            List.of(new AttackOnPresence(sums.all(), homes, held.keySet(), counts, known)),
            SensitiveCounts.SHOWN_FROM,
            hidden,
            known,
            linked);
    judged.put(count, new Judged(sums, counts, rest, judgements.hidden(count.name(), suppression)));
  }

  /**
   * Whether it would be shown if there are enough, and nothing could be worked out.
   *
   * @param rests whether it rests on linked cohorts alone
   */
  private boolean mayBeShown(Count count, Cell cell, int period, boolean rests) {
    boolean placeIsHidden =
        count.isAsOfADay() ? places.hidesSoFar(cell, period) : places.hides(cell, period);
    return isPublished(count, cell)
        && (rests ? !smallAreas.hold(cell) : !placeIsHidden)
        && TOLD_BY.getOrDefault(count, Set.of()).stream()
            .allMatch(other -> others.is(other, cell, period));
  }

  private static boolean isPublished(Count count, Cell cell) {
    return !count.isOfTotals() || (cell.isTotal() && cell.scope().type() != Scope.Type.AREA);
  }

  /** Whether it may be shown of a total or row in a period, as far as linked ones go. */
  boolean shows(Count count, Cell cell, int period) {
    Judged judged = judged(count);
    int sum = judged.numbers().of(cell, period);
    return sum == Numbering.NOTHING
        ? mayBeShown(count, cell, period, false)
        : mayBeShown(count, cell, period, judged.rest().are(cell, period))
            && !judged.hidden().get(sum);
  }

  /** What was counted, where there can have been anybody. */
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
