package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.alongside.batch.disclosure.SensitiveCounts.Subject;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.CohortCounter;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.junit.jupiter.api.Test;

/**
 * Everything that is shown of random organisations, attacked: no hidden cell may be bounded more
 * tightly than 0…k (domain spec, section 7, third class).
 */
class SensitiveDisclosureTest {

  private static final Judgements NO_JUDGEMENTS = new Judgements("", Map.of());
  private static final long K = 10;
  private static final int ORGANISATIONS = 6;
  private static final int NIGHTS = 4;

  /** Totals and rows in periods. */
  private interface Those {
    boolean are(Cell cell, int period);
  }

  private record Mark(String what, long really) {}

  private int hidden;
  private int complementary;
  private int shown;

  @Test
  void feedbackReferralsAndConcernsCannotBeWorkedOut() {
    Map<Subject, Quantity> subjects =
        Map.of(
            Subject.FEEDBACK, Quantity.RATINGS,
            Subject.REFERRALS, Quantity.REFERRALS,
            Subject.REFERRALS_TAKEN_UP, Quantity.REFERRALS_TAKEN_UP,
            Subject.CONCERNS_RAISED, Quantity.CONCERNS_RAISED);
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      Frame frame = Frame.of(new RandomOrganisation(seed).reference());
      Tally tally = counted(frame);
      SensitiveCounts sensitive = new SensitiveCounts(frame, EarlierNights.NONE, NO_JUDGEMENTS);
      for (var subject : subjects.entrySet()) {
        attack(
            "seed " + seed + ", " + subject.getKey(),
            frame,
            new ElementaryCells(frame, subject.getKey().name().startsWith("REFERRALS")),
            (cell, period) -> sensitive.shows(subject.getKey(), cell, period),
            (cell, period) -> true,
            (cell, period) -> tally.in(cell, subject.getValue(), Splits.ALL, period));
      }
    }
    assertThat(hidden).as("hidden").isGreaterThan(100);
    assertThat(complementary).as("hidden for another's sake").isGreaterThan(10);
    assertThat(shown).as("shown").isGreaterThan(100);
  }

  @Test
  void placesOfLinkedCohortsCannotBeWorkedOut() {
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      Frame frame = Frame.of(new RandomOrganisation(seed).reference());
      Tally tally = counted(frame);
      LinkedDisclosure disclosure = linked(frame, tally);
      attack(
          "seed " + seed,
          frame,
          new ElementaryCells(frame, true),
          (cell, period) -> !disclosure.hides(cell, period),
          (cell, period) ->
              tally.in(cell, Quantity.KEY_POPULATION_EVENTS, Splits.ALL, period) > 0
                  && tally.in(cell, Quantity.OTHER_EVENTS, Splits.ALL, period) == 0,
          (cell, period) -> tally.in(cell, Quantity.CONTACTS, Splits.ALL, period));
    }
    assertThat(hidden).as("hidden").isGreaterThan(50);
    assertThat(complementary).as("hidden for another's sake").isGreaterThan(10);
    assertThat(shown).as("shown").isGreaterThan(100);
  }

  /**
   * Night after night a little is found to be otherwise. Whoever kept what the nights before showed
   * still knows what is as it was.
   */
  @Test
  void whatEarlierNightsShowedGivesNothingAway() {
    int toldByTheMemoryless = 0;
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      RandomOrganisation organisation = new RandomOrganisation(seed);
      Reference reference = organisation.reference();
      EarlierNights earlier = EarlierNights.NONE;
      for (int night = 1; night <= NIGHTS; night++) {
        Frame frame = Frame.of(reference);
        Tally tally = counted(frame);
        Map<EarlierNights.Place, Long> remembered = earlier.shown();
        String when = "seed " + seed + ", night " + night;
        SensitiveCounts careful = new SensitiveCounts(frame, earlier, NO_JUDGEMENTS);
        attackWithMemory(when, frame, tally, careful, remembered);
        SensitiveCounts memoryless = new SensitiveCounts(frame, EarlierNights.NONE, NO_JUDGEMENTS);
        try {
          attackWithMemory(when, frame, tally, memoryless, remembered);
        } catch (AssertionError told) {
          toldByTheMemoryless++;
        }
        earlier = careful.and(earlier);
        reference = organisation.nextNight(reference);
      }
    }
    assertThat(toldByTheMemoryless).as("nights that would have told").isPositive();
    assertThat(shown).as("shown").isGreaterThan(100);
  }

  private void attackWithMemory(
      String when,
      Frame frame,
      Tally tally,
      SensitiveCounts sensitive,
      Map<EarlierNights.Place, Long> remembered) {
    Map<Subject, Quantity> subjects =
        Map.of(Subject.FEEDBACK, Quantity.RATINGS, Subject.REFERRALS, Quantity.REFERRALS);
    subjects.forEach(
        (subject, quantity) -> {
          ElementaryCells cells = new ElementaryCells(frame, subject == Subject.REFERRALS);
          ToLongBiFunction<Cell, Integer> count =
              (cell, period) -> tally.in(cell, quantity, Splits.ALL, period);
          Those known =
              (cell, period) -> {
                Long before = remembered.get(EarlierNights.Place.of(subject.name(), cell, period));
                return before != null && before == count.applyAsLong(cell, period);
              };
          attack(
              when + ", " + subject,
              frame,
              cells,
              (cell, period) -> sensitive.shows(subject, cell, period) || known.are(cell, period),
              (cell, period) -> true,
              count);
        });
  }

  private static Tally counted(Frame frame) {
    Tally tally = new Tally(frame);
    CohortCounter.count(frame, tally);
    return tally;
  }

  private static LinkedDisclosure linked(Frame frame, Tally tally) {
    LinkedDisclosure disclosure =
        new LinkedDisclosure(
            frame, NotedPeople.NONE, tally.elementary(), EarlierNights.NONE, NO_JUDGEMENTS);
    disclosure.judge(frame.cells(), tally);
    disclosure.hideMore();
    return disclosure;
  }

  private void attack(
      String where,
      Frame frame,
      ElementaryCells cells,
      Those shownOnes,
      Those guarded,
      ToLongBiFunction<Cell, Integer> count) {
    Attacker attacker = new Attacker();
    Map<BitSet, Mark> marks = new HashMap<>();
    Set<BitSet> seen = new HashSet<>();
    for (Cell cell : frame.cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        BitSet parts = cells.of(cell, p);
        long really = count.applyAsLong(cell, p);
        if (shownOnes.are(cell, p)) {
          if (seen.add(parts)) {
            attacker.knows(parts, really);
            shown++;
          }
        } else if (!parts.isEmpty()) {
          if (guarded.are(cell, p)) {
            String what = where + ", " + cell + ", " + cell.periods().periods().get(p);
            marks.put(parts, new Mark(what, really));
          }
          complementary += !guarded.are(cell, p) || really >= K ? 1 : 0;
        }
      }
    }
    hidden += marks.size();
    marks.forEach(
        (parts, mark) -> {
          assertThat(seen).as("%s is shown elsewhere", mark.what()).doesNotContain(parts);
          attacker.isLeftInTheDark(mark.what(), parts, mark.really(), K);
        });
  }
}
