package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.CohortCounter;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.PersonCounter;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.PersonNotes;
import org.alongside.batch.indicator.PersonNotes.What;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;

/** One night of an organisation, counted. */
record CountedNight(String name, Frame frame, List<PersonFacts> people, Tally tally) {

  static final Map<Count, Quantity> ADD_UP =
      Map.of(
          Count.CONTACTS, Quantity.CONTACTS,
          Count.SESSIONS, Quantity.SESSIONS,
          Count.ENROLMENTS, Quantity.ENROLLED,
          Count.COMPLETIONS, Quantity.COMPLETED);

  private static final Set<Count> SO_FAR =
      Set.of(Count.MEN_SO_FAR, Count.WOMEN_SO_FAR, Count.OTHERS_SO_FAR, Count.GRADUATES_SO_FAR);
  private static final int MEN = Splits.of(Sex.M);
  private static final int WOMEN = Splits.of(Sex.F);

  /** Of a random organisation. */
  static CountedNight of(long seed) {
    RandomOrganisation organisation = new RandomOrganisation(seed);
    Reference reference = organisation.reference();
    return of("seed " + seed, reference, organisation.people(reference));
  }

  static CountedNight of(String name, Reference reference, List<PersonFacts> people) {
    Frame frame = Frame.of(reference);
    Tally tally = counted(frame, people);
    CohortCounter.count(frame, tally);
    return new CountedNight(name, frame, people, tally);
  }

  static Tally counted(Frame frame, List<PersonFacts> people) {
    Tally tally = new Tally(frame);
    PersonCounter counter = new PersonCounter(frame, tally);
    people.forEach(counter::count);
    counter.finish();
    return tally;
  }

  long counted(Count count, Cell cell, int period) {
    Quantity quantity = ADD_UP.get(count);
    return quantity == null
        ? of(count, tally, cell, period)
        : tally.in(cell, quantity, Splits.ALL, period);
  }

  /** Of those that are counts of people. */
  static long of(Count count, Tally tally, Cell cell, int period) {
    int last = cell.periods().last(period);
    return switch (count) {
      case NEW_MEN -> tally.in(cell, Quantity.NEW, MEN, period);
      case MEN_SO_FAR -> tally.at(cell, Quantity.REGISTERED, MEN, last);
      case SHARED_MEN -> tally.at(cell, Quantity.SHARED, Splits.ALL, last);
      case NEW_WOMEN -> tally.in(cell, Quantity.NEW, WOMEN, period);
      case WOMEN_SO_FAR -> tally.at(cell, Quantity.REGISTERED, WOMEN, last);
      case NEW_OTHERS ->
          tally.in(cell, Quantity.NEW, Splits.ALL, period)
              - of(Count.NEW_MEN, tally, cell, period)
              - of(Count.NEW_WOMEN, tally, cell, period);
      case OTHERS_SO_FAR ->
          tally.at(cell, Quantity.REGISTERED, Splits.ALL, last)
              - of(Count.MEN_SO_FAR, tally, cell, period)
              - of(Count.WOMEN_SO_FAR, tally, cell, period);
      case NEW_GRADUATES -> tally.in(cell, Quantity.NEW_COMPLETERS, MEN, period);
      case GRADUATES_SO_FAR -> tally.at(cell, Quantity.COMPLETERS, MEN, last);
      case PEOPLE_ENROLLED -> tally.in(cell, Quantity.ENROLLED_PERSONS, Splits.ALL, period);
      case MEN_SERVED -> tally.in(cell, Quantity.SERVED, MEN, period);
      case PEOPLE_ACTIVE -> tally.at(cell, Quantity.ACTIVE, Splits.ALL, last);
      case MEN_HALFWAY -> tally.at(cell, Quantity.HALFWAY, MEN, last);
      case MEN_ACTED -> tally.at(cell, Quantity.ACTED, MEN, last);
      case MEN_STILL_ACTING -> tally.at(cell, Quantity.STILL_ACTING, MEN, last);
      default -> throw new IllegalArgumentException("Not of people: " + count);
    };
  }

  /** Whether it rests on linked cohorts alone, for all that had happened, or in the period. */
  boolean rests(Count count, Cell cell, int period) {
    int last = cell.periods().last(period);
    boolean soFar =
        tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) <= last
            && tally.firstStretch(cell, Quantity.OTHER_EVENTS) > last;
    boolean within =
        tally.in(cell, Quantity.KEY_POPULATION_EVENTS, Splits.ALL, period) > 0
            && tally.in(cell, Quantity.OTHER_EVENTS, Splits.ALL, period) == 0;
    return soFar || (within && !SO_FAR.contains(count));
  }

  LinkedDisclosure disclosure(EarlierNights earlier) {
    return disclosure(earlier, new Judgements("", Map.of()));
  }

  LinkedDisclosure disclosure(EarlierNights earlier, Judgements judgements) {
    LinkedDisclosure disclosure =
        new LinkedDisclosure(frame, noted(), tally.elementary(), earlier, judgements);
    disclosure.judge(frame.cells(), tally);
    disclosure.hideMore();
    return disclosure;
  }

  private NotedPeople noted() {
    List<Person> men = new ArrayList<>();
    List<Person> women = new ArrayList<>();
    List<Person> others = new ArrayList<>();
    List<Person> graduates = new ArrayList<>();
    for (PersonFacts person : people) {
      Map<What, List<Event>> noted = new EnumMap<>(What.class);
      PersonNotes notes =
          (what, cohort, day) ->
              noted
                  .computeIfAbsent(what, any -> new ArrayList<>())
                  .add(new Event(cohort, day, person.home()));
      new PersonCounter(frame, new Tally(frame), notes).count(person);
      List<Event> completed = noted.getOrDefault(What.COMPLETED, List.of());
      if (person.sex() == Sex.M && !completed.isEmpty()) {
        graduates.add(new Person(List.of(), completed));
      }
      List<Event> reached = noted.getOrDefault(What.REACHED, List.of());
      if (!reached.isEmpty() && person.sex() == Sex.M) {
        men.add(new Person(person.balances(), reached));
      } else if (!reached.isEmpty() && person.sex() == Sex.F) {
        women.add(new Person(List.of(), reached));
      } else if (!reached.isEmpty()) {
        others.add(new Person(List.of(), reached));
      }
    }
    return new NotedPeople(men, women, others, graduates);
  }
}
