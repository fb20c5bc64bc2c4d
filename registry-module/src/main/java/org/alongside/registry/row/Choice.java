package org.alongside.registry.row;

import java.util.Locale;
import java.util.Optional;

/** A fixed set of words in the interchange format; implemented by enums. */
public interface Choice {

  String name();

  /** The spelling in files and JSON; also what the database keeps. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with exactly this spelling. */
  static <E extends Enum<E> & Choice> Optional<E> of(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
