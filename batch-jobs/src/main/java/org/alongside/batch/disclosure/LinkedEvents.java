package org.alongside.batch.disclosure;

import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.ElementaryCells;

/**
 * What happened in all cohorts of what is shown of places that rest on key-population-linked ones;
 * nothing where no cohort is linked.
 *
 * @param happened by what is counted, all of it, of what adds up; nothing of what is of people
 * @param men with where each was reached
 * @param women with where each was reached
 * @param others who are neither, with where each was reached
 * @param graduates men with where each completed something
 * @param surveyed valid responses, and pairs of them, of the families asked in programmes with a
 *     linked cohort
 */
public record LinkedEvents(
    Map<Count, List<Event>> happened,
    List<Person> men,
    List<Person> women,
    List<Person> others,
    List<Person> graduates,
    Map<Detail, List<Event>> surveyed) {

  /** For an organisation without such cohorts. */
  public static final LinkedEvents NONE =
      new LinkedEvents(Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  public LinkedEvents {
    happened = Map.copyOf(happened);
    men = List.copyOf(men);
    women = List.copyOf(women);
    others = List.copyOf(others);
    graduates = List.copyOf(graduates);
    surveyed = Map.copyOf(surveyed);
  }

  /** How many of a count there are in each elementary cell. */
  long[] byCell(Count count, ElementaryCells cells) {
    return byCell(happened.getOrDefault(count, List.of()), cells);
  }

  /** How many responses or pairs there are in each elementary cell. */
  long[] byCell(Detail detail, ElementaryCells cells) {
    return byCell(surveyed.getOrDefault(detail, List.of()), cells);
  }

  private static long[] byCell(List<Event> events, ElementaryCells cells) {
    long[] byCell = new long[cells.size()];
    for (Event event : events) {
      byCell[cells.at(event.cohort(), event.day(), event.home())] += event.count();
    }
    return byCell;
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
