package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.disclosure.OtherPeople.Change;
import org.alongside.batch.disclosure.PossiblePeople.Swap;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.ElementaryCells.Held;

/**
 * Tells kinds of people by where and when they were, since each night numbers elementary cells
 * anew.
 */
final class PeopleOverNights {

  private final PeopleSums people;
  private final ElementaryCells cells;

  PeopleOverNights(PeopleSums people) {
    this.people = people;
    this.cells = people.cells();
  }

  /**
   * What to tell later nights.
   *
   * @param instead changes that leave right whatever is known
   */
  PossiblePeople tell(Set<Change> instead) {
    Map<Integer, Held> sessions = cells.sessions();
    Map<Person, Long> counted = new HashMap<>();
    people
        .kinds()
        .forEach(
            kind ->
                person(kind, sessions)
                    .ifPresent(person -> counted.merge(person, people.count(kind), Long::sum)));
    Set<Swap> swaps = new HashSet<>();
    for (Change change : instead) {
      Optional<Person> to = person(change.to(), sessions);
      person(change.from(), sessions)
          .ifPresent(from -> to.ifPresent(other -> swaps.add(new Swap(from, other))));
    }
    return new PossiblePeople(counted, swaps);
  }

  /** One of a kind, if it was where sessions are. */
  private static Optional<Person> person(KindOfPerson kind, Map<Integer, Held> sessions) {
    List<Event> events = new ArrayList<>();
    for (int cell : kind.reached().stream().toArray()) {
      Held session = sessions.get(cell);
      if (session == null) {
        return Optional.empty();
      }
      events.add(new Event(session.cohort(), session.day(), session.home()));
    }
    return Optional.of(new Person(kind.balances(), events));
  }

  /** Changes from tonight's people to those of an earlier night, and to who they may have been. */
  List<Change> changesTo(PossiblePeople earlier) {
    Map<KindOfPerson, Long> more = new HashMap<>();
    people.kinds().forEach(kind -> more.put(kind, people.count(kind)));
    earlier
        .counted()
        .forEach(
            (person, count) -> kind(person).ifPresent(kind -> more.merge(kind, -count, Long::sum)));
    Set<Change> changes = new HashSet<>();
    more.forEach(
        (kind, count) -> {
          if (count > 0) {
            changes.add(new Change(kind, KindOfPerson.NOBODY));
          } else if (count < 0) {
            changes.add(new Change(KindOfPerson.NOBODY, kind));
          }
        });
    for (Swap swap : earlier.instead()) {
      Optional<KindOfPerson> to = kind(swap.to());
      kind(swap.from())
          .ifPresent(from -> to.ifPresent(other -> changes.add(new Change(from, other))));
    }
    // In an order that depends on them alone.
    return changes.stream().sorted(Comparator.comparing(Change::toString)).toList();
  }

  /** Of which kind somebody is, if there still are sessions where he was. */
  private Optional<KindOfPerson> kind(Person person) {
    BitSet reached = new BitSet();
    for (Event event : person.events()) {
      OptionalInt cell = cells.find(event.cohort(), event.day(), event.home());
      if (cell.isEmpty() || !people.held().get(cell.getAsInt())) {
        return Optional.empty();
      }
      reached.set(cell.getAsInt());
    }
    return Optional.of(
        reached.isEmpty()
            ? KindOfPerson.NOBODY
            : new KindOfPerson(reached, person.balances().stream().sorted().toList()));
  }
}
