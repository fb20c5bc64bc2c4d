package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.alongside.batch.disclosure.Judgements.Judgement;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Surveys.Use;
import org.alongside.batch.indicator.Wave;
import org.junit.jupiter.api.Test;

/**
 * How many answered in linked cohorts, attacked in random organisations by what the figures of
 * surveys are divided by (domain spec, section 7, third class): where a family is asked at a wave
 * is known, and whatever earlier nights showed that is as it was.
 */
class LinkedSurveysTest {

  private static final long K = 10;
  private static final int ORGANISATIONS = 24;
  private static final int NIGHTS = 3;
  private static final List<Detail> DIVISORS =
      List.of(
          Detail.of(Measure.VALID, "K", Wave.E),
          Detail.of(Measure.VALID, "K", Wave.G),
          Detail.of(Measure.PAIRS, "K", Wave.G),
          Detail.of(Measure.VALID, "Y", Wave.F6));

  private interface Shown {
    boolean is(Detail detail, Cell cell, int period);
  }

  private int hidden;
  private int shown;

  @Test
  void howManyAnsweredCannotBeWorkedOut() {
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      RandomOrganisation organisation = new RandomOrganisation(seed);
      Reference reference = organisation.reference();
      List<PersonFacts> people = organisation.people(reference);
      EarlierNights kept = EarlierNights.NONE;
      Map<String, Judgement> judged = Map.of();
      for (int n = 1; n <= NIGHTS; n++) {
        CountedNight night = CountedNight.of("seed " + seed + ", night " + n, reference, people);
        Judgements judgements = new Judgements("", judged);
        LinkedDisclosure disclosure = night.disclosure(kept, judgements);
        check(night, disclosure);
        Map<EarlierNights.Place, Long> known = kept.shown();
        attack(
            night,
            (detail, cell, period) -> {
              var place = EarlierNights.Place.of("SURVEY " + detail.text(), cell, period);
              Long before = known.get(place);
              return shows(disclosure, detail, cell, period)
                  || (before != null && before == night.tally().in(cell, detail, period));
            });
        kept = disclosure.and(kept);
        judged = judgements.now();
        people = organisation.nextNight(reference, people);
      }
    }
    assertThat(hidden).as("hidden").isGreaterThan(100);
    assertThat(shown).as("shown").isGreaterThan(1000);
  }

  /** To hide what is small, and nothing else, would tell of it. */
  @Test
  void hidingWhatIsSmallIsNotEnough() {
    int told = 0;
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      CountedNight night = CountedNight.of(seed);
      try {
        attack(
            night,
            (detail, cell, period) ->
                !rests(night, detail, cell) || night.tally().in(cell, detail, period) >= K);
      } catch (AssertionError tells) {
        told++;
      }
    }
    assertThat(told).isGreaterThan(3);
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

  private static boolean shows(LinkedDisclosure disclosure, Detail detail, Cell cell, int period) {
    return disclosure.showsSurvey(detail.measure(), detail.family(), detail.wave(), cell, period);
  }

  private static void check(CountedNight night, LinkedDisclosure disclosure) {
    for (Cell cell : night.frame().cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        disclosure.checkSurveys(cell, p, night.tally());
      }
    }
  }

  private static int programme(CountedNight night, int cohort) {
    return night.frame().reference().cohorts().get(cohort).programme();
  }

  /** Where nobody but linked cohorts can be asked. */
  private static boolean rests(CountedNight night, Detail detail, Cell cell) {
    Reference reference = night.frame().reference();
    boolean any = false;
    for (int c = 0; c < reference.cohorts().size(); c++) {
      if (isAsked(night, detail, c) && night.frame().cellsOf(c).get(cell.index())) {
        any = true;
        if (!reference.cohorts().get(c).keyPopulationLinked()) {
          return false;
        }
      }
    }
    return any;
  }

  private static boolean isAsked(CountedNight night, Detail detail, int cohort) {
    Use use = new Use(programme(night, cohort), detail.family(), detail.wave());
    return night.frame().reference().surveys().uses().contains(use);
  }

  private void attack(CountedNight night, Shown known) {
    ElementaryCells cells = new ElementaryCells(night.frame(), true);
    for (Detail detail : DIVISORS) {
      IntPredicate asked = cohort -> isAsked(night, detail, cohort);
      BitSet possible = cells.of(asked);
      Attacker attacker = new Attacker();
      Set<BitSet> seen = new HashSet<>();
      Map<BitSet, Long> marks = new HashMap<>();
      for (Cell cell : night.frame().cells()) {
        for (int p = 0; p < cell.periods().periods().size(); p++) {
          BitSet sum = cells.of(cell, p);
          sum.and(possible);
          long really = night.tally().in(cell, detail, p);
          boolean rests = rests(night, detail, cell);
          if (known.is(detail, cell, p)) {
            if (seen.add(sum)) {
              attacker.knows(sum, really);
              shown++;
            }
          } else if (!sum.isEmpty() && rests) {
            marks.put(sum, really);
          }
        }
      }
      marks.keySet().removeAll(seen);
      hidden += marks.size();
      marks.forEach(
          (sum, really) ->
              attacker.isLeftInTheDark(night.name() + ", " + detail.text(), sum, really, K));
    }
  }
}
