package org.alongside.registry.finding;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Chains of records that name one another: merges, sub-grants, areas, successors, adaptations. */
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
}
