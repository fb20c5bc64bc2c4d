package org.alongside.batch.field.api;

import java.time.Instant;
import org.alongside.batch.field.FieldMapping;

/** A saved mapping in a list. */
public record MappingView(String name, String changedBy, Instant changedAt, int version) {

  static MappingView of(FieldMapping mapping) {
    return new MappingView(
        mapping.name(), mapping.changedBy(), mapping.changedAt(), mapping.version());
  }
}
