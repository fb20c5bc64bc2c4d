package org.alongside.registry.session;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All sessions. */
@Repository(dataStore = Entries.UNIT)
public interface Sessions extends Entries<Session> {

  @Find
  Optional<Session> byCode(@By("cohort.code") String cohort, @By("code") String code);

  /** The sessions of one cohort on one day. */
  @Find
  List<Session> on(@By("cohort.code") String cohort, @By("heldOn") LocalDate day);
}
