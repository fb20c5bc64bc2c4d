package org.alongside.registry.framework;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All results entered by hand. */
@Repository(dataStore = Entries.UNIT)
public interface ManualResults extends Entries<ManualResult> {

  @Find
  List<ManualResult> of(@By("line.grant.code") String grant, @By("line.code") String line);
}
