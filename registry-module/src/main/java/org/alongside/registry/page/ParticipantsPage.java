package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.participant.RegisterParticipant;

/** People to search by code and leaf through. */
@Named("participantsPage")
@RequestScoped
public class ParticipantsPage extends SearchPage<ParticipantRow> {

  @Inject
  public ParticipantsPage(RegisterParticipant participants) {
    super(participants);
  }
}
