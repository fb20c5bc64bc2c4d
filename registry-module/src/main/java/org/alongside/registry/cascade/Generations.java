package org.alongside.registry.cascade;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far cohorts stand from the first training of their cascade: 0 where nobody of the cascade
 * led, one more than the nearest training of those who led it otherwise. Cohorts without any link
 * are in no cascade and not told of.
 */
final class Generations {

  private Generations() {}

  /** Who was trained in one cohort led the other. */
  record Link(String trainedIn, String led) {}

  /** By cohort. */
  static Map<String, Integer> of(Collection<Link> links) {
    Map<String, Set<String>> ledFrom = new HashMap<>();
    Set<String> next = new HashSet<>();
    links.forEach(
        link -> {
          ledFrom.computeIfAbsent(link.trainedIn(), any -> new HashSet<>()).add(link.led());
          next.add(link.trainedIn());
        });
    links.forEach(link -> next.remove(link.led()));
    return spread(next, ledFrom);
  }

  private static Map<String, Integer> spread(Set<String> first, Map<String, Set<String>> ledFrom) {
    Map<String, Integer> generations = new HashMap<>();
    Set<String> current = first;
    for (int generation = 0; !current.isEmpty(); generation++) {
      Set<String> led = new HashSet<>();
      for (String cohort : current) {
        if (generations.putIfAbsent(cohort, generation) == null) {
          led.addAll(ledFrom.getOrDefault(cohort, Set.of()));
        }
      }
      current = led;
    }
    return generations;
  }
}
