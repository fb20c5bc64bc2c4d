package org.alongside.registry.framework;

import jakarta.data.repository.Repository;
import java.util.List;
import org.alongside.registry.entry.Entries;

/** All results entered by hand. */
@Repository(dataStore = Entries.UNIT)
public interface ManualResults extends Entries<ManualResult> {

  /** What was entered for a line. */
  default List<ManualResult> of(String grant, String line) {
    return entityManager()
        .createQuery(
            "select e from ManualResult e where e.line.grant.code = :grant and e.line.code = :line",
            ManualResult.class)
        .setParameter("grant", grant)
        .setParameter("line", line)
        .getResultList();
  }
}
