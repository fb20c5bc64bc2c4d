package org.alongside.registry.pair;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All check-ins of pairs. */
@Repository(dataStore = Entries.UNIT)
public interface CheckIns extends Entries<CheckIn> {

  @Find
  List<CheckIn> of(@By("pair.code") String pair);
}
