package org.alongside.registry.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceUnit;

/** Names the persistence unit for repositories. */
@ApplicationScoped
@PersistenceUnit(name = Entries.UNIT, unitName = "registry")
public class RegistryUnit {}
