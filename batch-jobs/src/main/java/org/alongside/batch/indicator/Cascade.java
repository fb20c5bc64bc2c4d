package org.alongside.batch.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who led which cohort after having been trained in another (domain spec, section 4). */
public record Cascade(List<Link> links) {

  /**
   * A trainer led a cohort.
   *
   * @param record of the trainer
   * @param trainedIn position of the cohort in which he was trained as a trainer
   * @param led position of the cohort he led
   * @param ledOn the first day somebody attended the cohort led, or {@link Days#NEVER}
   */
  public record Link(long record, int trainedIn, int led, int ledOn) {}

  public Cascade {
    links = List.copyOf(links);
  }

  /**
   * By cohort led: how many trainings lie between it and a first one, which itself nobody led; the
   * fewest where trainers of several generations led together. Other cohorts are not in it.
   */
  Map<Integer, Integer> generations() {
    Set<Integer> current = new HashSet<>();
    links.forEach(link -> current.add(link.trainedIn()));
    links.forEach(link -> current.remove(link.led()));
    Map<Integer, Integer> generations = new HashMap<>();
    for (int generation = 1; !current.isEmpty(); generation++) {
      Set<Integer> next = new HashSet<>();
      for (Link link : links) {
        if (current.contains(link.trainedIn())
            && generations.putIfAbsent(link.led(), generation) == null) {
          next.add(link.led());
        }
      }
      current.clear();
      current.addAll(next);
    }
    return generations;
  }
}
