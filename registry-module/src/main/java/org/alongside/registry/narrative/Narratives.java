package org.alongside.registry.narrative;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All narratives. */
@Repository(dataStore = Entries.UNIT)
public interface Narratives extends Entries<Narrative> {}
