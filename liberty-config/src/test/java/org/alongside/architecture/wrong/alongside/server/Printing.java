package org.alongside.architecture.wrong.alongside.server;

/** Prints. */
public final class Printing {

  private Printing() {}

  public static void print(Object anything) {
    System.out.println(anything);
  }
}
