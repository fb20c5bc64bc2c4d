package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.disclosure.PossiblePeople;
import org.alongside.batch.disclosure.PossiblePeople.Swap;
import org.junit.jupiter.api.Test;

/** What one night writes is read by another, in which cohorts and balances stand elsewhere. */
class PossiblePeopleBytesTest {

  private static final Person NOBODY = new Person(List.of(), List.of());

  private static Person person(List<Integer> balances, int cohort) {
    return new Person(balances, List.of(new Event(cohort, 19_800, "UA")));
  }

  private final PossiblePeople people =
      new PossiblePeople(
          Map.of(person(List.of(1), 0), 3L, person(List.of(), 1), 4L),
          Set.of(
              new Swap(person(List.of(1), 0), person(List.of(), 2)),
              new Swap(NOBODY, person(List.of(), 1))));

  private static PossiblePeople later(PossiblePeople people, long... cohorts) {
    byte[] bytes =
        new PossiblePeopleBytes(new Positions(11, 12, 13), new Positions(21, 22)).write(people);
    return new PossiblePeopleBytes(new Positions(cohorts), new Positions(22, 21)).read(bytes);
  }

  @Test
  void theyAreFoundWhereTheirCohortsStandNow() {
    assertThat(later(people, 13, 12, 11))
        .isEqualTo(
            new PossiblePeople(
                Map.of(person(List.of(0), 2), 3L, person(List.of(), 1), 4L),
                Set.of(
                    new Swap(person(List.of(0), 2), person(List.of(), 0)),
                    new Swap(NOBODY, person(List.of(), 1)))));
  }

  @Test
  void whoWasInACohortThatIsGoneIsGoneWithIt() {
    assertThat(later(people, 12, 13))
        .isEqualTo(
            new PossiblePeople(
                Map.of(person(List.of(), 0), 4L), Set.of(new Swap(NOBODY, person(List.of(), 0)))));
  }

  @Test
  void olderSoftwareKeptNobody() {
    PossiblePeopleBytes bytes = new PossiblePeopleBytes(new Positions(), new Positions());
    assertThat(bytes.read(null)).isEqualTo(PossiblePeople.NONE);
  }
}
