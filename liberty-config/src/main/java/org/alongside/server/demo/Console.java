package org.alongside.server.demo;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the person who started the demonstration reads in the terminal. */
final class Console {

  private static final Logger LOGGER = Logger.getLogger("Alongside");

  /** Between INFO and WARNING: the level Liberty shows on its console and calls AUDIT. */
  private static final class Audit extends Level {

    private static final long serialVersionUID = 1L;

    Audit() {
      super("AUDIT", 850);
    }
  }

  private static final Level AUDIT = new Audit();

  private Console() {}

  static void say(String text) {
    LOGGER.log(AUDIT, text);
  }
}
