package org.alongside.registry.place;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All areas. */
@Repository(dataStore = Entries.UNIT)
public interface Areas extends Entries<Area> {

  @Find
  Optional<Area> byCode(@By("code") String code);
}
