package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Two countings written apart agree on every cell and period of registries full of odd things. */
class NaiveCountTest {

  private static final int REGISTRIES = 12;
  private static final int PEOPLE = 25;

  @Test
  void bothCountingsAgree() {
    for (long seed = 1; seed <= REGISTRIES; seed++) {
      compare(seed);
    }
  }

  private static void compare(long seed) {
    RandomRegistry random = new RandomRegistry(seed);
    Reference reference = random.reference();
    List<PersonFacts> people = new ArrayList<>();
    for (int p = 0; p < PEOPLE; p++) {
      people.add(random.person());
    }
    Counted counted = new Counted(reference, people);
    assertThat(Identities.violations(counted.frame(), counted.tally()))
        .as("seed %d", seed)
        .isEmpty();
    NaiveCount naive = new NaiveCount(reference, people);
    NaiveSurveys surveys = new NaiveSurveys(naive, counted.frame().details().numbered());
    SoftAssertions softly = new SoftAssertions();
    for (Cell cell : counted.frame().cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        compare(new Place(counted, naive, surveys, cell, p, softly, "seed " + seed));
      }
    }
    softly.assertAll();
  }

  private record Place(
      Counted counted,
      NaiveCount naive,
      NaiveSurveys surveys,
      Cell cell,
      int number,
      SoftAssertions softly,
      String seed) {

    Period period() {
      return cell.periods().periods().get(number);
    }

    LocalDate end() {
      return Days.date(cell.periods().endOf(cell.periods().last(number)));
    }

    void same(Quantity quantity, long expected) {
      same(quantity, Splits.ALL, expected);
    }

    void same(Quantity quantity, int split, long expected) {
      boolean stock =
          quantity.shape() == Quantity.Shape.STOCK || quantity.shape() == Quantity.Shape.POINT;
      long actual =
          stock
              ? counted.tally().at(cell, quantity, split, cell.periods().last(number))
              : counted.tally().in(cell, quantity, split, number);
      softly
          .assertThat(actual)
          .as("%s: %s of %s in %s, split %d", seed, quantity, cell, period(), split)
          .isEqualTo(expected);
    }
  }

  private static void compare(Place place) {
    Cell cell = place.cell();
    if (cell.dimension() == Cell.Dimension.DONOR) {
      Cell donor = place.counted().total(Scope.Type.DONOR, cell.scope().code());
      Cell other = place.counted().total(Scope.Type.DONOR, cell.row());
      place.same(Quantity.SHARED, place.naive().shared(donor, other, place.end()));
      return;
    }
    Period period = place.period();
    for (Sex sex : List.of(Sex.M, Sex.F)) {
      int split = Splits.of(sex);
      place.same(Quantity.REGISTERED, split, place.naive().registered(cell, sex, place.end()));
      place.same(Quantity.NEW, split, place.naive().fresh(cell, sex, period));
      place.same(Quantity.SERVED, split, place.naive().served(cell, sex, period));
    }
    place.same(Quantity.CONTACTS, place.naive().contacts(cell, period));
    long[] late = place.naive().late(cell, period);
    place.same(Quantity.LATE, late[0]);
    place.same(Quantity.HEADCOUNT, place.naive().contacts(cell, period) - late[1]);
    place.same(Quantity.NO_REGISTER, place.naive().withoutRegister(cell, period));
    place.same(Quantity.ENROLLED, place.naive().enrolled(cell, period));
    place.same(Quantity.ENROLLED_PERSONS, place.naive().enrolledPersons(cell, period));
    place.same(Quantity.ACTIVE, place.naive().active(cell, place.end()));
    place.same(Quantity.COMPLETED, place.naive().completed(cell, period));
    place.same(Quantity.COMPLETERS, Splits.of(Sex.M), place.naive().completers(cell, place.end()));
    place.same(Quantity.HALFWAY, place.naive().halfway(cell, place.end()));
    place.same(Quantity.ACTED, place.surveys().acted(cell, place.end()));
    place.same(Quantity.STILL_ACTING, place.surveys().stillActing(cell, place.end()));
    long[] closed = place.naive().closed(cell, period);
    place.same(Quantity.CLOSED_COMPLETED, closed[0]);
    place.same(Quantity.CLOSED_ENROLLED, closed[1]);
    place.same(Quantity.DOSE_HALF_MINUTES, closed[2]);
    place.same(Quantity.DOSE_ENROLMENTS, closed[3]);
    long[] attendance = place.naive().attendance(cell, period);
    place.same(Quantity.ATTENDED, attendance[0]);
    place.same(Quantity.EXPECTED, attendance[1]);
    place.same(Quantity.ODD_AGE, place.naive().oddAges(cell, period));
    place.same(Quantity.LOOKALIKES, place.naive().lookalikes(cell, period));
    place.same(Quantity.CLOSING, place.naive().closing(cell, period));
    long[] full = place.naive().full(cell, period);
    place.same(Quantity.FULL_ATTENDED, full[0]);
    place.same(Quantity.FULL_EXPECTED, full[1]);
    compareSurveys(place);
    compareCascade(place, new NaiveCascade(place.naive(), cell, place.end()));
    compareOutcomes(place, new NaiveOutcomes(place.naive(), cell, period, place.end()));
  }

  /** Every number of every survey, and the changes in parts. */
  private static void compareSurveys(Place place) {
    Map<String, Long> expected = place.surveys().in(place.cell(), place.period());
    Map<String, Long> counted = new HashMap<>();
    for (Detail detail : place.counted().tally().detailsOf(place.cell())) {
      long amount = place.counted().tally().in(place.cell(), detail, place.number());
      String change = NaiveSurveys.change(detail.family(), detail.wave());
      switch (detail.measure()) {
        case SUM_AFTER -> counted.merge(change, parts(detail, amount), Long::sum);
        case SUM_BEFORE -> counted.merge(change, -parts(detail, amount), Long::sum);
        case SUM -> {
          // What the changes are made of, counted by the same lines.
        }
        default -> counted.merge(detail.toString(), amount, Long::sum);
      }
    }
    expected.values().removeIf(amount -> amount == 0);
    counted.values().removeIf(amount -> amount == 0);
    place
        .softly()
        .assertThat(counted)
        .as("%s: surveys of %s in %s", place.seed(), place.cell(), place.period())
        .isEqualTo(expected);
  }

  private static long parts(Detail detail, long sum) {
    return detail.part().isEmpty() ? sum * NaiveSurveys.PARTS / detail.parts() : 0;
  }

  private static void compareCascade(Place place, NaiveCascade naive) {
    place.same(Quantity.TRAINERS, naive.trainers(false));
    place.same(Quantity.TRAINERS_ACTIVE, naive.trainers(true));
    place.same(Quantity.CASCADE_1, naive.reached(1));
    place.same(Quantity.CASCADE_2, naive.reached(2));
    place.same(Quantity.CASCADE_3, naive.reached(3));
    place.same(Quantity.CASCADE_LATER, naive.reached(4));
  }

  private static void compareOutcomes(Place place, NaiveOutcomes naive) {
    place.same(Quantity.COHORTS_OPEN, naive.cohortsOpen());
    place.same(Quantity.APPLICANTS, naive.applicants(false));
    place.same(Quantity.SELECTED, naive.applicants(true));
    place.same(Quantity.STEPS, naive.steps());
    place.same(Quantity.COMMITMENTS_DUE, naive.commitments(false));
    place.same(Quantity.COMMITMENTS_KEPT, naive.commitments(true));
    place.same(Quantity.PLEDGES, naive.pledges());
    place.same(Quantity.PLEDGERS, naive.pledgers());
    place.same(Quantity.PLEDGERS_DUE, naive.pledgersDue(false));
    place.same(Quantity.PLEDGERS_CONVERTED, naive.pledgersDue(true));
    place.same(Quantity.PAIRS, naive.pairs());
    place.same(Quantity.CHECK_INS_DUE, naive.checkInsDue());
    place.same(Quantity.CHECK_INS_HELD, naive.checkInsHeld());
    place.same(Quantity.FEEDBACK, naive.feedback(f -> 1));
    place.same(Quantity.FEEDBACK_ANSWERED, naive.feedbackAnswered());
    place.same(Quantity.RATINGS, naive.feedback(f -> f.rating() > 0 ? 1 : 0));
    place.same(Quantity.RATING_SUM, naive.feedback(f -> Math.max(0, f.rating())));
    place.same(Quantity.RATINGS_FAVOURABLE, naive.feedback(f -> f.rating() > 3 ? 1 : 0));
    place.same(Quantity.REFERRALS, naive.referrals(false));
    place.same(Quantity.REFERRALS_TAKEN_UP, naive.referrals(true));
    place.same(Quantity.CONCERNS_RAISED, naive.concerns(false));
    place.same(Quantity.CONCERNS_CLOSED, naive.concerns(true));
    if (place.cell().isTotal() && place.cell().scope().type() == Scope.Type.PROGRAMME) {
      place.same(Quantity.REPLICATIONS, naive.replications());
    }
  }
}
