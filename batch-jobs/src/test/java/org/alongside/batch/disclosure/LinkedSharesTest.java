package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToLongBiFunction;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Surveys.Use;
import org.alongside.batch.indicator.Wave;
import org.junit.jupiter.api.Test;

/**
 * What shares and means are divided by in linked cohorts, attacked in random organisations (domain
 * spec, section 7, third class): where a family is asked at a wave, when sessions with a register
 * were held and when cohorts closed is known, and whatever earlier nights showed that is as it was.
 */
class LinkedSharesTest {

  private static final long K = 10;
  private static final int ORGANISATIONS = 24;
  private static final List<String> HOMES = List.of("", "UA");
  private static final List<Divisor> DIVISORS =
      List.of(
          new OfSurvey(Measure.VALID, Wave.E, "K", List.of()),
          new OfSurvey(Measure.VALID, Wave.G, "K", List.of()),
          new OfSurvey(
              Measure.PAIRS, Wave.G, "K", List.of(Detail.of(Measure.PAIRS_UP, "K", Wave.G))),
          new OfSurvey(
              Measure.VALID, Wave.F6, "Y", List.of(Detail.of(Measure.ACTED, "Y", Wave.F6))),
          new OfEnrolments(
              "EXPECTED", Quantity.EXPECTED, Quantity.ATTENDED, LinkedSharesTest::sessions),
          new OfEnrolments(
              "CLOSED",
              Quantity.CLOSED_ENROLLED,
              Quantity.CLOSED_COMPLETED,
              LinkedSharesTest::closings));

  /** What something is divided by. */
  private interface Divisor {

    String subject();

    /** Where anything of it may be in some cohorts, as everybody knows. */
    BitSet possible(CountedNight night, ElementaryCells cells, IntPredicate cohorts);

    boolean shows(LinkedDisclosure disclosure, Cell cell, int period);

    long counted(CountedNight night, Cell cell, int period);

    /** What is shown with it: parts of it. */
    List<ToLongBiFunction<Cell, Integer>> parts(CountedNight night);
  }

  private record OfSurvey(Measure measure, Wave wave, String family, List<Detail> shares)
      implements Divisor {

    private Detail detail() {
      return Detail.of(measure, family, wave);
    }

    @Override
    public String subject() {
      return "SURVEY " + detail().text();
    }

    @Override
    public BitSet possible(CountedNight night, ElementaryCells cells, IntPredicate cohorts) {
      return cells.of(cohort -> cohorts.test(cohort) && isAsked(night, cohort));
    }

    private boolean isAsked(CountedNight night, int cohort) {
      Use use = new Use(programme(night, cohort), family, wave);
      return night.frame().reference().surveys().uses().contains(use);
    }

    @Override
    public boolean shows(LinkedDisclosure disclosure, Cell cell, int period) {
      return disclosure.showsSurvey(measure, family, wave, cell, period);
    }

    @Override
    public long counted(CountedNight night, Cell cell, int period) {
      return night.tally().in(cell, detail(), period);
    }

    @Override
    public List<ToLongBiFunction<Cell, Integer>> parts(CountedNight night) {
      return shares.stream()
          .<ToLongBiFunction<Cell, Integer>>map(
              part -> (cell, period) -> night.tally().in(cell, part, period))
          .toList();
    }
  }

  /** Where anything may be in some cohorts. */
  private interface Where {
    BitSet possible(CountedNight night, ElementaryCells cells, IntPredicate cohorts);
  }

  private record OfEnrolments(String subject, Quantity all, Quantity part, Where where)
      implements Divisor {

    @Override
    public BitSet possible(CountedNight night, ElementaryCells cells, IntPredicate cohorts) {
      return where.possible(night, cells, cohorts);
    }

    @Override
    public boolean shows(LinkedDisclosure disclosure, Cell cell, int period) {
      return disclosure.showsShare(all, cell, period);
    }

    @Override
    public long counted(CountedNight night, Cell cell, int period) {
      return night.tally().in(cell, all, Splits.ALL, period);
    }

    @Override
    public List<ToLongBiFunction<Cell, Integer>> parts(CountedNight night) {
      return List.of((cell, period) -> night.tally().in(cell, part, Splits.ALL, period));
    }
  }

  private static BitSet sessions(CountedNight night, ElementaryCells cells, IntPredicate cohorts) {
    BitSet possible = new BitSet();
    night.frame().reference().sessions().stream()
        .filter(session -> session.expected() && cohorts.test(session.cohort()))
        .forEach(session -> add(possible, cells, session.cohort(), session.day()));
    return possible;
  }

  private static BitSet closings(CountedNight night, ElementaryCells cells, IntPredicate cohorts) {
    BitSet possible = new BitSet();
    Reference reference = night.frame().reference();
    for (int c = 0; c < reference.cohorts().size(); c++) {
      int day = reference.cohorts().get(c).closesOn();
      boolean closed = day <= reference.businessDay();
      boolean completable = reference.programmes().get(programme(night, c)).minSessions() != null;
      if (closed && completable && cohorts.test(c)) {
        add(possible, cells, c, day);
      }
    }
    return possible;
  }

  private static void add(BitSet possible, ElementaryCells cells, int cohort, int day) {
    HOMES.forEach(home -> possible.set(cells.at(cohort, day, home)));
  }

  private static int programme(CountedNight night, int cohort) {
    return night.frame().reference().cohorts().get(cohort).programme();
  }

  private final Map<String, Integer> hidden = new TreeMap<>();
  private final Map<String, Integer> shown = new TreeMap<>();

  @Test
  void whatIsHiddenOfThemCannotBeWorkedOut() {
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      KeptNights.forEach(
          seed,
          (night, disclosure, kept, judged) -> {
            check(night, disclosure);
            for (Divisor divisor : DIVISORS) {
              attack(
                  new Cells(night, divisor),
                  (cell, period) ->
                      divisor.shows(disclosure, cell, period)
                          || KeptNights.isKept(
                              kept,
                              divisor.subject(),
                              cell,
                              period,
                              divisor.counted(night, cell, period)));
            }
          });
    }
    for (Divisor divisor : DIVISORS) {
      assertThat(hidden.get(divisor.subject())).as("hidden of %s", divisor).isGreaterThan(20);
      assertThat(shown.get(divisor.subject())).as("shown of %s", divisor).isGreaterThan(200);
    }
  }

  /** To hide what is small, and nothing else, would tell of it. */
  @Test
  void hidingWhatIsSmallIsNotEnough() {
    for (Divisor divisor : DIVISORS) {
      int told = 0;
      for (long seed = 1; seed <= ORGANISATIONS; seed++) {
        CountedNight night = CountedNight.of(seed);
        Cells where = new Cells(night, divisor);
        try {
          attack(
              where,
              (cell, period) ->
                  !where.rest(cell, period) || divisor.counted(night, cell, period) >= K);
        } catch (AssertionError tells) {
          told++;
        }
      }
      assertThat(told).as(divisor.subject()).isGreaterThan(1);
    }
  }

  /** Of what is not guarded by itself nothing is shown next to a linked cohort that is asked it. */
  @Test
  void nothingElseIsShownWhereALinkedCohortMayBe() {
    Set<Boolean> seen = new HashSet<>();
    for (long seed = 1; seed <= 5; seed++) {
      CountedNight night = CountedNight.of(seed);
      LinkedDisclosure disclosure = night.disclosure(EarlierNights.NONE);
      for (Cell cell : night.frame().cells()) {
        boolean linked =
            night.frame().linkedCohorts().stream()
                .filter(cohort -> programme(night, cohort) != 1)
                .anyMatch(cohort -> night.frame().cellsOf(cohort).get(cell.index()));
        assertThat(disclosure.showsSurvey(Measure.DUE, "Y", Wave.F6, cell, 0))
            .as(cell.toString())
            .isEqualTo(!linked);
        assertThat(disclosure.showsSurvey(Measure.VALID, "OTHER", Wave.E, cell, 0)).isTrue();
        seen.add(linked);
      }
    }
    assertThat(seen).hasSize(2);
  }

  private static void check(CountedNight night, LinkedDisclosure disclosure) {
    for (Cell cell : night.frame().cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        disclosure.checkShares(cell, p, night.tally());
      }
    }
  }

  /** Where there can be anything of something, in linked cohorts and in others. */
  private static final class Cells {

    private final CountedNight night;
    private final Divisor divisor;
    private final ElementaryCells cells;
    private final BitSet ofLinked;
    private final BitSet ofOthers;

    Cells(CountedNight night, Divisor divisor) {
      this.night = night;
      this.divisor = divisor;
      this.cells = new ElementaryCells(night.frame(), true);
      BitSet linked = night.frame().linkedCohorts();
      this.ofLinked = divisor.possible(night, cells, linked::get);
      this.ofOthers = divisor.possible(night, cells, cohort -> !linked.get(cohort));
    }

    BitSet of(Cell cell, int period) {
      BitSet possible = (BitSet) ofLinked.clone();
      possible.or(ofOthers);
      possible.and(cells.of(cell, period));
      return possible;
    }

    /** Whether there can be nothing of it but in linked cohorts. */
    boolean rest(Cell cell, int period) {
      BitSet added = of(cell, period);
      return added.intersects(ofLinked) && !added.intersects(ofOthers);
    }
  }

  private void attack(Cells where, Those known) {
    CountedNight night = where.night;
    Divisor divisor = where.divisor;
    Attacker attacker = new Attacker();
    List<ToLongBiFunction<Cell, Integer>> parts = divisor.parts(night);
    List<Attacker> ofParts = parts.stream().map(part -> new Attacker()).toList();
    Set<BitSet> seen = new HashSet<>();
    Map<BitSet, Long> marks = new LinkedHashMap<>();
    for (Cell cell : night.frame().cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        BitSet sum = where.of(cell, p);
        long really = divisor.counted(night, cell, p);
        if (known.are(cell, p)) {
          if (seen.add(sum)) {
            attacker.knows(sum, really);
            for (int i = 0; i < ofParts.size(); i++) {
              ofParts.get(i).knows(sum, parts.get(i).applyAsLong(cell, p));
            }
            shown.merge(divisor.subject(), 1, Integer::sum);
          }
        } else if (where.rest(cell, p)) {
          marks.put(sum, really);
        }
      }
    }
    marks.keySet().removeAll(seen);
    hidden.merge(divisor.subject(), marks.size(), Integer::sum);
    String name = night.name() + ", " + divisor.subject();
    marks.forEach(
        (sum, really) -> {
          attacker.isLeftInTheDark(name, sum, really, K);
          if (really < K) {
            ofParts.forEach(part -> part.cannotTellThatThereAreAny(name + ", part", sum));
          }
        });
  }
}
