package org.alongside.registry.pair;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All pairs. */
@Repository(dataStore = Entries.UNIT)
public interface Pairs extends Entries<Pair> {

  @Find
  Optional<Pair> byCode(@By("code") String code);
}
