package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.disclosure.OtherPeople.Change;
import org.alongside.batch.disclosure.PossiblePeople.Swap;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.junit.jupiter.api.Test;

/** Women of two sessions, from one night to the next. */
class PeopleOverNightsTest {

  private final Reference reference = new RandomOrganisation(1).reference();
  private final Person one = womanAt(session(0));
  private final Person other = womanAt(session(1));

  /** The first session of a cohort that meets somewhere. */
  private Session session(int cohort) {
    return reference.sessions().stream()
        .filter(session -> !reference.cohorts().get(session.cohort()).country().isEmpty())
        .filter(session -> session.cohort() > cohort)
        .min((a, b) -> a.cohort() - b.cohort())
        .orElseThrow();
  }

  private static Person womanAt(Session session) {
    return new Person(List.of(), List.of(new Event(session.cohort(), session.day(), "")));
  }

  private PeopleSums women(int ofOne, int ofOther) {
    List<Person> all = new ArrayList<>(Collections.nCopies(ofOne, one));
    all.addAll(Collections.nCopies(ofOther, other));
    Frame frame = Frame.of(reference);
    return PeopleSums.ofWomenOrOthers(frame, new ElementaryCells(frame, true), all);
  }

  private static KindOfPerson kindOf(PeopleSums people, long count) {
    return people.kinds().stream()
        .filter(kind -> people.count(kind) == count)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void changesLeadBackToTheNightBefore() {
    PeopleSums before = women(3, 5);
    Change imagined = new Change(kindOf(before, 5), kindOf(before, 3));
    PossiblePeople told = new PeopleOverNights(before).tell(Set.of(imagined));
    PeopleSums tonight = women(4, 2);
    assertThat(new PeopleOverNights(tonight).changesTo(told))
        .as("one more of the first, three fewer of the other, and who was imagined")
        .containsExactlyInAnyOrder(
            new Change(kindOf(tonight, 4), KindOfPerson.NOBODY),
            new Change(KindOfPerson.NOBODY, kindOf(tonight, 2)),
            imagined);
  }

  @Test
  void nothingChangesWhereNobodyDid() {
    PeopleSums women = women(3, 5);
    PeopleOverNights nights = new PeopleOverNights(women);
    assertThat(nights.changesTo(nights.tell(Set.of()))).isEmpty();
  }

  /** As if the session had been deleted since, and one moved to a day to come. */
  @Test
  void whoWasWhereNoSessionIsIsForgotten() {
    int cohort = session(0).cohort();
    Person gone = new Person(List.of(), List.of(new Event(cohort, 0, "")));
    Person toCome =
        new Person(List.of(), List.of(new Event(cohort, reference.businessDay() + 1, "")));
    Person nobody = new Person(List.of(), List.of());
    PossiblePeople told =
        new PossiblePeople(
            Map.of(gone, 2L, one, 3L, other, 5L),
            Set.of(new Swap(nobody, toCome), new Swap(gone, one)));
    assertThat(new PeopleOverNights(women(3, 5)).changesTo(told)).isEmpty();
  }
}
