package org.alongside.registry.assessment;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All names for ranges of scores. */
@Repository(dataStore = Entries.UNIT)
public interface CutOffs extends Entries<CutOff> {}
