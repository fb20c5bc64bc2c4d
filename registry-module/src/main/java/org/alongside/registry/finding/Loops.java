package org.alongside.registry.finding;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records that name one another: chains (merges, sub-grants, areas, successors, adaptations) and
 * the cascade, in which one cohort may lead to several.
 */
public final class Loops {

  private Loops() {}

  /**
   * Whether a record that named {@code next} would find itself again further along the chain.
   *
   * @param next what the record names; null if nothing
   * @param nextOf what another record names, as it stands; null at the end of a chain
   */
  public static <K> boolean closes(K record, @Nullable K next, UnaryOperator<@Nullable K> nextOf) {
    Set<K> seen = new HashSet<>();
    for (K at = next; at != null && seen.add(at); at = nextOf.apply(at)) {
      if (at.equals(record)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one record leads to another, over any number of others in between; each leads to
   * itself.
   *
   * @param nextOf what a record leads to
   */
  public static <K> boolean leads(K from, K to, Function<K, Collection<K>> nextOf) {
    Set<K> seen = new HashSet<>(Set.of(from));
    Deque<K> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      K at = open.remove();
      if (at.equals(to)) {
        return true;
      }
      nextOf.apply(at).stream().filter(seen::add).forEach(open::add);
    }
    return false;
  }
}
