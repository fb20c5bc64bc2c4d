package org.alongside.server.demo;

/** A part of the demonstration's start that takes its time. */
interface DemoStep {

  /**
   * Begins, or looks how far it came; called again until it is done. Does nothing that was done at
   * an earlier start.
   *
   * @return whether it is done
   */
  boolean advance();

  /** For the console, while it lasts. */
  String progress();
}
