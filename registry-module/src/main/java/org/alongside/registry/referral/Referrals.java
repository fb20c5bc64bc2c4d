package org.alongside.registry.referral;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All referrals. */
@Repository(dataStore = Entries.UNIT)
public interface Referrals extends Entries<Referral> {}
