package org.alongside.architecture.wrong.alongside.registry.api;

import java.util.List;
import org.alongside.architecture.wrong.alongside.registry.participant.ChattyParticipant;

/** Gives entities away. */
public class NakedApi {

  public List<ChattyParticipant> everybody() {
    return List.of();
  }
}
