package org.alongside.registry.name;

import java.io.Serial;

/** A name that cannot be read; says why, and no name. */
final class UnreadableName extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private UnreadableName(String why) {
    super(why);
  }

  static UnreadableName keyMissing(String id) {
    return new UnreadableName(
        "The name was sealed with the key " + id + ", which ALONGSIDE_NAME_KEYS does not hold.");
  }

  static UnreadableName altered() {
    return new UnreadableName(
        "The name does not open: the key of this id is another one, or the row was altered.");
  }
}
