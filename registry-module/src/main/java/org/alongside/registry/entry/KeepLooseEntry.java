package org.alongside.registry.entry;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Records that no other record names, so that one entered by mistake can be taken back without
 * leaving anything behind that points to it.
 */
@UseCase
public abstract class KeepLooseEntry<R extends Record & Row, E extends Entry<R>>
    extends KeepEntry<R, E> {

  private final Entries<E> entries;

  protected KeepLooseEntry(
      Class<R> rowType, Class<E> type, Source source, Entries<E> entries, Clerk clerk) {
    super(rowType, type, source, entries, clerk);
    this.entries = entries;
  }

  /**
   * Takes back what was recorded, as if it had never been.
   *
   * @param expected the version the caller has read; null to take it back anyway
   * @throws RegistryException if there is nothing, it is not the viewer's, or changed meanwhile
   */
  public void takeBack(Map<String, String> key, @Nullable Integer expected) {
    takeAway(forWriting(key, expected).orElseThrow(RegistryException::notFound), this::remove);
  }

  private void remove(E entry) {
    EntityManager entityManager = entries.entityManager();
    entityManager.remove(entityManager.merge(entry));
    entityManager.flush();
  }
}
