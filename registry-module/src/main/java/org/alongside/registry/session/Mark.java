package org.alongside.registry.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.registry.row.Choice;

/** What the register says of one person at one session. */
public enum Mark implements Choice {
  PRESENT("P"),
  PARTIAL("½"),
  ABSENT("A"),
  EXCUSED("E");

  private static final Set<String> PARTLY = Set.of("H", "L", "1/2");

  private final String letter;

  Mark(String letter) {
    this.letter = letter;
  }

  /** One character, as on a paper register. */
  public String letter() {
    return letter;
  }

  /** Whether the person was there, in full or in part. */
  public boolean isAttended() {
    return this == PRESENT || this == PARTIAL;
  }

  /**
   * By the letter typed, in either case; H (half) and L (late) stand for the half where the
   * keyboard has none.
   */
  public static Optional<Mark> typed(String letter) {
    String upper = letter.strip().toUpperCase(Locale.ROOT);
    String known = PARTLY.contains(upper) ? PARTIAL.letter : upper;
    return Arrays.stream(values()).filter(mark -> mark.letter.equals(known)).findFirst();
  }
}
