package org.alongside.registry.metric;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All figures that organisations give about themselves. */
@Repository(dataStore = Entries.UNIT)
public interface OrganisationMetrics extends Entries<OrganisationMetric> {}
