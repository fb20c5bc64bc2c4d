package org.alongside.registry.pledge;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All pledges. */
@Repository(dataStore = Entries.UNIT)
public interface Pledges extends Entries<Pledge> {}
