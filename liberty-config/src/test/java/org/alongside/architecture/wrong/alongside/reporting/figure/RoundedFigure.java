package org.alongside.architecture.wrong.alongside.reporting.figure;

import org.alongside.architecture.wrong.alongside.registry.participant.ChattyParticipant;

/** Counts people itself, and not exactly. */
public record RoundedFigure(double value) {

  public static RoundedFigure of(ChattyParticipant participant) {
    return participant.reached();
  }
}
