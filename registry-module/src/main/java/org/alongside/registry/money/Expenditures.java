package org.alongside.registry.money;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All money spent. */
@Repository(dataStore = Entries.UNIT)
public interface Expenditures extends Entries<Expenditure> {}
