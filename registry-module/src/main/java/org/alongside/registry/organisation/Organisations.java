package org.alongside.registry.organisation;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All organisations. */
@Repository(dataStore = Entries.UNIT)
public interface Organisations extends Entries<Organisation> {

  @Find
  Optional<Organisation> byCode(@By("code") String code);
}
