package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.PersonFacts.Outcomes;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Surveys.Use;
import org.junit.jupiter.api.Test;

/**
 * What is found of a cohort is what figures say of a programme in which there is no other one: each
 * cohort of random registries gets a programme of its own.
 */
class QualityFactTest {

  private static final int REGISTRIES = 60;
  private static final int PEOPLE = 15;

  @Test
  void cohortAloneInItsProgrammeHasTheFiguresOfTheProgramme() {
    Map<QualityFact, Long> all = new EnumMap<>(QualityFact.class);
    for (long seed = 1; seed <= REGISTRIES; seed++) {
      RandomRegistry registry = new RandomRegistry(seed);
      Frame frame = Frame.of(eachByItself(registry.reference()));
      Tally tally = new Tally(frame);
      PersonCounter counter = new PersonCounter(frame, tally);
      for (int p = 0; p < PEOPLE; p++) {
        PersonFacts person = registry.person();
        counter.count(p % 3 == 0 ? diligent(person, frame) : person);
      }
      counter.finish();
      CohortCounter.count(frame, tally);
      for (int c = 0; c < frame.reference().cohorts().size(); c++) {
        Cell programme = total(frame, frame.reference().cohorts().get(c).code());
        for (QualityFact fact : QualityFact.values()) {
          assertThat(tally.fact(c, fact))
              .as("seed %d, %s, %s", seed, programme, fact)
              .isEqualTo(figure(tally, programme, fact));
          all.merge(fact, tally.fact(c, fact), Long::sum);
        }
      }
    }
    assertThat(all).hasSize(QualityFact.values().length);
    assertThat(all.values()).as("%s", all).allMatch(count -> count > 0);
  }

  /** Much too young, enrolled once and for good, and there whenever the register is kept. */
  private static PersonFacts diligent(PersonFacts any, Frame frame) {
    int cohort = any.birthYear() % frame.reference().cohorts().size();
    int first = Days.of(frame.reference().firstEvent()) - 1;
    List<Attendance> attendances = new ArrayList<>();
    for (int session : frame.sessionsOf(cohort)) {
      attendances.add(new Attendance(0, session, Mark.PRESENT, 0, Reference.NONE, first));
    }
    return new PersonFacts(
        any.sex(),
        2023,
        true,
        Days.NEVER,
        any.home(),
        any.lookalike(),
        any.balances(),
        List.of(
            new Enrolment(
                0, cohort, first, Days.NEVER, Exit.NONE, PersonFacts.Application.NONE, false)),
        attendances,
        new Outcomes(
            List.of(),
            List.of(),
            any.outcomes().responses().stream()
                .map(one -> new Identified(0, one.response()))
                .toList()));
  }

  private static Cell total(Frame frame, String cohort) {
    return frame.cells().stream()
        .filter(Cell::isTotal)
        .filter(cell -> cell.scope().equals(new Scope(Scope.Type.PROGRAMME, "OF-" + cohort)))
        .findFirst()
        .orElseThrow();
  }

  private static long figure(Tally tally, Cell cell, QualityFact fact) {
    return switch (fact) {
      case SESSIONS -> life(tally, cell, Quantity.SESSIONS);
      case NO_REGISTER -> life(tally, cell, Quantity.NO_REGISTER);
      case ENROLLED -> life(tally, cell, Quantity.ENROLLED);
      case ODD_AGE -> life(tally, cell, Quantity.ODD_AGE);
      case LOOKALIKES -> life(tally, cell, Quantity.LOOKALIKES);
      case REACHED -> life(tally, cell, Quantity.SERVED);
      case NO_CONSENT -> life(tally, cell, Quantity.NO_CONSENT);
      case REGISTERED ->
          life(tally, cell, Quantity.CONTACTS) - life(tally, cell, Quantity.HEADCOUNT);
      case LATE -> life(tally, cell, Quantity.LATE);
      case FULL_EXPECTED -> life(tally, cell, Quantity.FULL_EXPECTED);
      case FULL_ATTENDED -> life(tally, cell, Quantity.FULL_ATTENDED);
      case COMPLETED -> surveys(tally, cell, Measure.COMPLETED);
      case GRADUATED -> surveys(tally, cell, Measure.GRADUATED);
      case PAIRED -> surveys(tally, cell, Measure.COVERED);
      case CLOSING -> life(tally, cell, Quantity.CLOSING);
      case OVERDUE -> life(tally, cell, Quantity.OVERDUE);
    };
  }

  private static long life(Tally tally, Cell cell, Quantity quantity) {
    return tally.in(cell, quantity, Splits.ALL, life(cell));
  }

  private static int life(Cell cell) {
    List<Period> periods = cell.periods().periods();
    return IntStream.range(0, periods.size())
        .filter(p -> periods.get(p).kind() == Period.Kind.LIFE)
        .findFirst()
        .orElseThrow();
  }

  private static long surveys(Tally tally, Cell cell, Measure measure) {
    return tally.detailsOf(cell).stream()
        .filter(detail -> detail.measure() == measure && detail.wave() == Wave.G)
        .mapToLong(detail -> tally.in(cell, detail, life(cell)))
        .sum();
  }

  private static Reference eachByItself(Reference any) {
    List<Programme> programmes = new ArrayList<>();
    List<Cohort> cohorts = new ArrayList<>();
    Set<Use> uses = new HashSet<>();
    for (int c = 0; c < any.cohorts().size(); c++) {
      Cohort cohort = any.cohorts().get(c);
      Programme of = any.programmes().get(cohort.programme());
      int own = c;
      any.surveys()
          .instruments()
          .forEach(instrument -> uses.add(new Use(own, instrument.family(), Wave.G)));
      programmes.add(
          new Programme(
              "OF-" + cohort.code(),
              of.model(),
              of.minSessions(),
              of.minMinutes(),
              of.requiredUnits(),
              of.activityGapDays(),
              Reference.NONE));
      cohorts.add(
          new Cohort(
              cohort.code(),
              c,
              cohort.country(),
              cohort.area(),
              cohort.opensOn(),
              cohort.finished(),
              cohort.closesOn(),
              c % 2 == 0,
              cohort.keyPopulationLinked(),
              cohort.fundings()));
    }
    return new Reference(
        any.businessDate(),
        any.firstEvent(),
        programmes,
        any.areas(),
        any.grants(),
        any.balances(),
        cohorts,
        any.sessions(),
        any.homes(),
        any.happenings(),
        new Surveys(any.surveys().instruments(), uses, any.surveys().anonymous()),
        any.cascade(),
        any.accounts());
  }
}
