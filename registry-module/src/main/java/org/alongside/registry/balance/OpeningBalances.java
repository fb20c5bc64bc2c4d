package org.alongside.registry.balance;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All opening balances. */
@Repository(dataStore = Entries.UNIT)
public interface OpeningBalances extends Entries<OpeningBalance> {

  @Find
  Optional<OpeningBalance> byCode(@By("code") String code);
}
