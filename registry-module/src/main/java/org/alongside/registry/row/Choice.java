package org.alongside.registry.row;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The constant of a word that the registry itself has written. */
  static <E extends Enum<E> & Choice> E known(Class<E> type, String word) {
    return of(type, word).orElseThrow(() -> new IllegalStateException(type + " has no " + word));
  }

  /** As {@link #known}, where there may be none. */
  static <E extends Enum<E> & Choice> @Nullable E knownOrNull(
      Class<E> type, @Nullable String word) {
    return word == null ? null : known(type, word);
  }

  /** The word, where there may be none. */
  static @Nullable String wordOrNull(@Nullable Choice choice) {
    return choice == null ? null : choice.word();
  }
}
