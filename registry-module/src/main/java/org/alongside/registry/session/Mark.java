package org.alongside.registry.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.alongside.registry.row.Choice;

/** What the register says of one person at one session. */
public enum Mark implements Choice {
  PRESENT("P"),
  PARTIAL("½"),
  ABSENT("A"),
  EXCUSED("E");

  private final String letter;

  Mark(String letter) {
    this.letter = letter;
  }

  /** One character, as on a paper register. */
  public String letter() {
    return letter;
  }

  /** By the letter typed, in either case; H stands for the half where the keyboard has none. */
  public static Optional<Mark> typed(String letter) {
    String upper = letter.strip().toUpperCase(Locale.ROOT);
    String known = upper.equals("H") || upper.equals("1/2") ? PARTIAL.letter : upper;
    return Arrays.stream(values()).filter(mark -> mark.letter.equals(known)).findFirst();
  }
}
