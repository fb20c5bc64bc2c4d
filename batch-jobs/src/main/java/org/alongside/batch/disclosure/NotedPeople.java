package org.alongside.batch.disclosure;

import java.util.List;

/**
 * Who first counts where, in all cohorts, as the count notes it; nobody where no cohort is linked
 * to key populations.
 *
 * @param men with where each was reached
 * @param women with where each was reached
 * @param others who are neither, with where each was reached
 * @param graduates men with where each completed something
 */
public record NotedPeople(
    List<Person> men, List<Person> women, List<Person> others, List<Person> graduates) {

  /** For an organisation without such cohorts. */
  public static final NotedPeople NONE =
      new NotedPeople(List.of(), List.of(), List.of(), List.of());

  public NotedPeople {
    men = List.copyOf(men);
    women = List.copyOf(women);
    others = List.copyOf(others);
    graduates = List.copyOf(graduates);
  }

  /**
   * It happened in a cohort on a day.
   *
   * @param cohort position
   * @param home their home country, of an online cohort; else, or if unknown, empty
   */
  public record Event(int cohort, int day, String home) {}

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
