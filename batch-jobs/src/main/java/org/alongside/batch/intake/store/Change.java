package org.alongside.batch.intake.store;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that is to be created or changed.
 *
 * @param before null for one that is to be created
 * @param after the texts of all columns as they shall be
 */
record Change(StagedRow row, @Nullable Existing before, Map<String, String> after) {

  /** The texts as they shall be and, if it changes something, as they are. */
  Stream<Map<String, String>> texts() {
    return before == null ? Stream.of(after) : Stream.of(after, before.texts());
  }

  boolean isCreation() {
    return before == null;
  }

  /** What is there; only for a change of something. */
  Existing existing() {
    return Objects.requireNonNull(before);
  }
}
