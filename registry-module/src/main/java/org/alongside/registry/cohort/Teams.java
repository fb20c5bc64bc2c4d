package org.alongside.registry.cohort;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All teams. */
@Repository(dataStore = Entries.UNIT)
public interface Teams extends Entries<Team> {

  @Find
  Optional<Team> byCode(@By("code") String code);
}
