package org.alongside.registry.entry;

import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Save;
import jakarta.persistence.EntityManager;

/**
 * What every repository of the registry can do.
 *
 * @param <E> the entity
 */
public interface Entries<E> extends DataRepository<E, Long> {

  /** The reference to the persistence unit, declared in {@link RegistryUnit}. */
  String UNIT = "java:app/env/persistence/registry";

  /** Writes a new or changed record and gives it back with its id and new version. */
  @Save
  E save(E entry);

  /**
   * For queries that must be put together, such as those filtered by who is looking. Every call
   * opens another persistence context in the current transaction.
   */
  EntityManager entityManager();
}
