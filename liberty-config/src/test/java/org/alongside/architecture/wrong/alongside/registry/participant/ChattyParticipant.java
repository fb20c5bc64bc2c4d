package org.alongside.architecture.wrong.alongside.registry.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.logging.Logger;
import org.alongside.architecture.wrong.alongside.reporting.figure.RoundedFigure;

/** Logs a person, and knows a figure. */
@Entity
public class ChattyParticipant {

  private static final Logger LOGGER = Logger.getLogger("people");

  @Id private String code = "";

  public RoundedFigure reached() {
    LOGGER.info(code);
    return new RoundedFigure(0.5);
  }
}
