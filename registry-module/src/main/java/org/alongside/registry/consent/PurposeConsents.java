package org.alongside.registry.consent;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All consents to further purposes. */
@Repository(dataStore = Entries.UNIT)
public interface PurposeConsents extends Entries<PurposeConsent> {}
