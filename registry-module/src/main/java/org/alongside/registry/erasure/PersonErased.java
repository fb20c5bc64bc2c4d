package org.alongside.registry.erasure;

import java.util.Collection;
import java.util.List;

/**
 * Somebody was erased; sent within the transaction, for whoever keeps copies of rows outside the
 * registry and deletes them in that same transaction.
 *
 * @param codes of all records of the person, as they were; not to be kept, logged or passed on
 */
public record PersonErased(List<String> codes) {

  public PersonErased(Collection<String> codes) {
    this(List.copyOf(codes));
  }

  /** Says that somebody was erased, and not who. */
  @Override
  public String toString() {
    return "PersonErased";
  }
}
