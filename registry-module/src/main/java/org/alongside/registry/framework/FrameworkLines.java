package org.alongside.registry.framework;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All lines of results frameworks. */
@Repository(dataStore = Entries.UNIT)
public interface FrameworkLines extends Entries<FrameworkLine> {

  @Find
  Optional<FrameworkLine> byCode(@By("grant.code") String grant, @By("code") String line);

  /** Whether a target's {@code line:<grant>/<line>} names a line that is there. */
  default boolean hold(String indicator) {
    return LineName.of(indicator).flatMap(name -> byCode(name.grant(), name.line())).isPresent();
  }
}
