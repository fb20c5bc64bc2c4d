package org.alongside.registry.participant;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.entry.Entries;

/** All participants. */
@Repository(dataStore = Entries.UNIT)
public interface Participants extends Entries<Participant> {

  @Find
  Optional<Participant> byCode(@By("code") String code);
}
