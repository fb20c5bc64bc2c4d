package org.alongside.registry.programme;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All programmes. */
@Repository(dataStore = Entries.UNIT)
public interface Programmes extends Entries<Programme> {

  @Find
  Optional<Programme> byCode(@By("code") String code);
}
