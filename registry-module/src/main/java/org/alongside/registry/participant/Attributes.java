package org.alongside.registry.participant;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All coded attributes of people. */
@Repository(dataStore = Entries.UNIT)
public interface Attributes extends Entries<Attribute> {}
