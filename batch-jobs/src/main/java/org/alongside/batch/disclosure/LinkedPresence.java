package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Wave;

/**
 * What is shown of counts {@link Count#isOfPresence of presence}: where what else is of the place
 * is, and from ten on of places that rest on key-population-linked cohorts alone, unless something
 * hidden of such places could be worked out (domain spec, section 7, third class).
 */
final class LinkedPresence {

  /** What is no less than some, or no more: where it is hidden, so are they. */
  private static final Map<Count, Set<Count>> TOLD_BY =
      Map.of(
          Count.PEOPLE_ENROLLED, Set.of(Count.ENROLMENTS),
          Count.MEN_SERVED, Set.of(Count.NEW_MEN, Count.MEN_SO_FAR),
          Count.PEOPLE_ACTIVE, Set.of(Count.MEN_SO_FAR),
          Count.MEN_HALFWAY, Set.of(Count.GRADUATES_SO_FAR),
          Count.MEN_STILL_ACTING, Set.of(Count.MEN_ACTED, Count.GRADUATES_SO_FAR));

  private final Frame frame;
  private final ElementaryCells cells;
  private final LinkedPlaces places;
  private final PeoplePresent present;
  private final Map<Count, Judged> others;
  private final EarlierNights earlier;
  private final Judgements judgements;
  private final SmallAreas smallAreas;
  private final Map<Integer, Set<String>> people;
  private final Map<Count, Judged> judged = new EnumMap<>(Count.class);

  /**
   * @param places which are judged already
   * @param others which are, too
   */
  LinkedPresence(
      Frame frame,
      ElementaryCells cells,
      LinkedPlaces places,
      PeoplePresent present,
      Map<Count, Judged> others,
      EarlierNights earlier,
      Judgements judgements) {
    this.frame = frame;
    this.cells = cells;
    this.places = places;
    this.present = present;
    this.others = Map.copyOf(others);
    this.earlier = earlier;
    this.judgements = judgements;
    this.smallAreas = new SmallAreas(frame);
    this.people = cells.withPeople();
  }

  /**
   * Judges all of them.
   *
   * @param actingCohorts those in whose programme anybody ever acted
   */
  void judge(IntPredicate actingCohorts) {
    judgeDuringPeriods();
    judgeActive();
    judgeSoFar(actingCohorts);
  }

  private void judgeDuringPeriods() {
    Judged.Rule rest = (cell, period, sum) -> places.restsOnLinked(cell, period);
    judge(Count.PEOPLE_ENROLLED, cells::of, people, rest);
    judge(Count.MEN_SERVED, cells::of, cells.withSessions(), rest);
  }

  /** As of a day, who came to a session of the days before. */
  private void judgeActive() {
    BitSet linked = frame.linkedCohorts();
    BitSet ofLinked = bits(cells.withActivity(session -> linked.get(session.cohort())));
    BitSet ofOthers = bits(cells.withActivity(session -> !linked.get(session.cohort())));
    Map<Integer, Set<String>> active = cells.withActivity(session -> true);
    BitSet possible = bits(people);
    possible.or(bits(active));
    Sums.Parts parts = Sums.Parts.of(asOf(cells::asOf), possible);
    Sums sums = new Sums(frame, cells, parts);
    // Of all sessions after which anybody may be active there only linked ones are left.
    BitSet restLately = new BitSet();
    for (int sum = 0; sum < sums.all().size(); sum++) {
      BitSet added = sums.all().get(sum).cells();
      restLately.set(sum, added.intersects(ofLinked) && !added.intersects(ofOthers));
    }
    judge(
        Count.PEOPLE_ACTIVE,
        sums,
        active,
        (cell, period, sum) ->
            places.restsOnLinked(cell, period)
                || places.restsOnLinkedSoFar(cell, period)
                || restLately.get(sum));
  }

  private void judgeSoFar(IntPredicate actingCohorts) {
    Sums.Parts upTo = asOf(cells::everUpTo);
    Sums.Parts ofCompletable = Sums.Parts.of(upTo, cells.of(frame::hasThreshold));
    Sums.Parts ofActing = Sums.Parts.of(upTo, cells.of(actingCohorts));
    Judged.Rule rest = (cell, period, sum) -> places.restsOnLinkedSoFar(cell, period);
    judge(Count.MEN_HALFWAY, ofCompletable, cells.withCompletions(), rest);
    judge(Count.MEN_ACTED, ofActing, people, rest);
    judge(
        Count.MEN_STILL_ACTING,
        ofActing,
        cells.withFollowUps(Wave.F6, this::isAskedWhetherTheyAct),
        rest);
  }

  private boolean isAskedWhetherTheyAct(int cohort) {
    Reference reference = frame.reference();
    int programme = reference.cohorts().get(cohort).programme();
    return reference.surveys().ask(Kind.ACTION, programme, Wave.F6);
  }

  private static Sums.Parts asOf(BiFunction<Cell, Integer, BitSet> parts) {
    return (cell, period) -> parts.apply(cell, cell.periods().last(period));
  }

  private static BitSet bits(Map<Integer, ?> cells) {
    BitSet bits = new BitSet();
    cells.keySet().forEach(bits::set);
    return bits;
  }

  private void judge(
      Count count, Sums.Parts parts, Map<Integer, Set<String>> held, Judged.Rule rest) {
    judge(count, new Sums(frame, cells, parts), held, rest);
  }

  /**
   * @param held where somebody may be even to those who know when sessions were held, with the
   *     homes of who may
   * @param rest what rests on linked cohorts alone
   */
  private void judge(Count count, Sums sums, Map<Integer, Set<String>> held, Judged.Rule rest) {
    Map<Integer, Set<String>> homes = new HashMap<>(people);
    homes.putAll(held);
    long[] counts = new long[sums.all().size()];
    BitSet linked = new BitSet();
    BitSet shown = new BitSet();
    sums.forEach(
        frame,
        (cell, period, sum) -> {
          counts[sum] = present.of(count, cell, period);
          boolean rests = rest.allows(cell, period, sum);
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
    Judged.Rule rule =
        (cell, period, sum) ->
            mayBeShown(
                count, cell, period, sum != Numbering.NOTHING && rest.allows(cell, period, sum));
    judged.put(
        count,
        new Judged(count.name(), sums, counts, judgements.hidden(count.name(), suppression), rule));
  }

  /**
   * Whether it would be shown if there are enough, and nothing could be worked out.
   *
   * @param rests whether it rests on linked cohorts alone
   */
  private boolean mayBeShown(Count count, Cell cell, int period, boolean rests) {
    return isPublished(count, cell)
        && (rests ? !smallAreas.hold(cell) : !places.hides(count, cell, period))
        && TOLD_BY.getOrDefault(count, Set.of()).stream()
            .allMatch(other -> showsOther(other, cell, period));
  }

  private boolean showsOther(Count other, Cell cell, int period) {
    Judged one = other.isOfPresence() ? judged.get(other) : others.get(other);
    if (one == null) {
      throw new IllegalStateException("Not judged: " + other);
    }
    return one.shows(cell, period);
  }

  private static boolean isPublished(Count count, Cell cell) {
    return !count.isOfTotals() || (cell.isTotal() && cell.scope().type() != Scope.Type.AREA);
  }

  Map<Count, Judged> judged() {
    return judged;
  }
}
