package org.alongside.registry.duplicate;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All pairs of records that are known to be of two people. */
@Repository(dataStore = Entries.UNIT)
public interface Distinctions extends Entries<Distinction> {}
