package org.alongside.registry.assessment;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All instruments. */
@Repository(dataStore = Entries.UNIT)
public interface Instruments extends Entries<Instrument> {

  @Find
  Optional<Instrument> byCode(@By("code") String code);
}
