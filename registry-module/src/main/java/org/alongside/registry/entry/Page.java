package org.alongside.registry.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a list, in its order.
 *
 * @param next what to ask for as {@code after} to go on; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Of one row more than asked for: whether there is more shows by it. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, Optional.empty());
    }
    List<T> items = oneMore.subList(0, limit);
    return new Page<>(List.copyOf(items), Optional.of(cursor.apply(items.get(limit - 1))));
  }

  public <U> Page<U> map(Function<T, U> to) {
    return new Page<>(items.stream().map(to).toList(), next);
  }
}
