package org.alongside.registry.concern;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All concerns. */
@Repository(dataStore = Entries.UNIT)
public interface Concerns extends Entries<Concern> {}
