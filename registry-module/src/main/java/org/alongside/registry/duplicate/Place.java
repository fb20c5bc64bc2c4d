package org.alongside.registry.duplicate;

import java.util.Arrays;
import org.alongside.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** Where in the queue a page begins: after a pair of a block. */
record Place(Block block, long first, long second) {

  static final Place BEGINNING = new Place(Block.values()[0], 0, 0);

  /**
   * @param text as {@link #text} wrote it; null for the beginning
   * @throws RegistryException 400 if it is no such text
   */
  static Place of(@Nullable String text) {
    if (text == null) {
      return BEGINNING;
    }
    String[] parts = text.split("-", -1);
    try {
      return Arrays.stream(Block.values())
          .filter(block -> parts.length == 3 && block.word().equals(parts[0]))
          .map(block -> new Place(block, Long.parseLong(parts[1]), Long.parseLong(parts[2])))
          .findFirst()
          .orElseThrow(Place::unknown);
    } catch (NumberFormatException e) {
      throw unknown();
    }
  }

  private static RegistryException unknown() {
    return RegistryException.badRequest("after: use the value of next from the page before.");
  }

  String text() {
    return block.word() + "-" + first + "-" + second;
  }
}
