package org.alongside.registry.relation;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All relations. */
@Repository(dataStore = Entries.UNIT)
public interface Relations extends Entries<Relation> {}
