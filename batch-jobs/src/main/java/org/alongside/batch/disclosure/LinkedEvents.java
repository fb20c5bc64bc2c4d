package org.alongside.batch.disclosure;

import java.util.List;

/**
 * What happened in all cohorts of what is shown of places that rest on key-population-linked ones;
 * nothing where no cohort is linked.
 *
 * @param contacts with head-counts
 * @param enrolments those that are not void
 * @param men with what each was reached in
 */
public record LinkedEvents(List<Event> contacts, List<Event> enrolments, List<Man> men) {

  /** For an organisation without such cohorts. */
  public static final LinkedEvents NONE = new LinkedEvents(List.of(), List.of(), List.of());

  public LinkedEvents {
    contacts = List.copyOf(contacts);
    enrolments = List.copyOf(enrolments);
    men = List.copyOf(men);
  }

  /**
   * So many of a cohort on a day.
   *
   * @param cohort position
   * @param home their home country, of an online cohort; else, or if unknown, empty
   */
  public record Event(int cohort, int day, String home, long count) {}

  /**
   * A man.
   *
   * @param balances positions of the opening balances he is linked to
   * @param reached one for every set of totals and rows he was reached in, on the first day
   */
  public record Man(List<Integer> balances, List<Event> reached) {

    public Man {
      balances = List.copyOf(balances);
      reached = List.copyOf(reached);
    }
  }
}
