package org.alongside.batch.disclosure;

import java.util.List;

/**
 * What happened in all cohorts of what is shown of places that rest on key-population-linked ones;
 * nothing where no cohort is linked.
 *
 * @param contacts with head-counts
 * @param enrolments those that are not void
 * @param completions of everybody
 * @param men with where each was reached
 * @param women with where each was reached
 * @param graduates men with where each completed something
 */
public record LinkedEvents(
    List<Event> contacts,
    List<Event> enrolments,
    List<Event> completions,
    List<Person> men,
    List<Person> women,
    List<Person> graduates) {

  /** For an organisation without such cohorts. */
  public static final LinkedEvents NONE =
      new LinkedEvents(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public LinkedEvents {
    contacts = List.copyOf(contacts);
    enrolments = List.copyOf(enrolments);
    completions = List.copyOf(completions);
    men = List.copyOf(men);
    women = List.copyOf(women);
    graduates = List.copyOf(graduates);
  }

  /**
   * So many of a cohort on a day.
   *
   * @param cohort position
   * @param home their home country, of an online cohort; else, or if unknown, empty
   */
  public record Event(int cohort, int day, String home, long count) {}

  /**
   * Somebody.
   *
   * @param balances positions of the opening balances that leave him out
   * @param events where he first counts: one at least for every set of totals and rows, on the
   *     first day
   */
  public record Person(List<Integer> balances, List<Event> events) {

    public Person {
      balances = List.copyOf(balances);
      events = List.copyOf(events);
    }
  }
}
