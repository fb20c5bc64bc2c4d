package org.alongside.registry.assessment;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All answers. */
@Repository(dataStore = Entries.UNIT)
public interface Answers extends Entries<Answer> {}
