package org.alongside.registry.assessment;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All items of instruments. */
@Repository(dataStore = Entries.UNIT)
public interface Items extends Entries<Item> {

  @Find
  Optional<Item> byCode(@By("instrument.code") String instrument, @By("code") String code);
}
