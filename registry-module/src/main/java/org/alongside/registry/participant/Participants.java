package org.alongside.registry.participant;

import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Entries;

/** All participants. */
@Repository(dataStore = Entries.UNIT)
public interface Participants extends Entries<Participant> {

  @Find
  Optional<Participant> byCode(@By("code") String code);

  /** The participant of this code, unless the viewer may not see him or her. */
  default Optional<Participant> openTo(Sight sight, String code) {
    String seen = "select e.id from Participant e where e.code = :code and ";
    boolean visible =
        !sight
            .bind(
                entityManager()
                    .createQuery(seen + sight.participant("e"), Long.class)
                    .setParameter("code", code))
            .getResultList()
            .isEmpty();
    return visible ? byCode(code) : Optional.empty();
  }
}
