package org.alongside.registry.grant;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All grants. */
@Repository(dataStore = Entries.UNIT)
public interface Grants extends Entries<Grant> {

  @Find
  Optional<Grant> byCode(@By("code") String code);
}
