package org.alongside.registry.target;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All targets. */
@Repository(dataStore = Entries.UNIT)
public interface Targets extends Entries<Target> {}
