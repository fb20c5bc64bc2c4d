package org.alongside.registry.place;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All sites. */
@Repository(dataStore = Entries.UNIT)
public interface Sites extends Entries<Site> {

  @Find
  Optional<Site> byCode(@By("code") String code);
}
