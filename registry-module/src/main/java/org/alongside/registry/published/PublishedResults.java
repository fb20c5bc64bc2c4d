package org.alongside.registry.published;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All figures published before the registry. */
@Repository(dataStore = Entries.UNIT)
public interface PublishedResults extends Entries<PublishedResult> {}
