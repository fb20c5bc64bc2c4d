package org.alongside.registry.page;

import java.util.Locale;
import org.alongside.registry.RegistryException;

/** What became of the cells of a form that are written one by one, told at the end. */
final class CellTally {

  private final String one;
  private int written;
  private int meanwhile;

  /**
   * @param one what a cell is called, such as "cell"
   */
  CellTally(String one) {
    this.one = one;
  }

  /** Writes one; a refusal is told at once, by the name of the cell. */
  void count(String name, Runnable write) {
    try {
      write.run();
      written++;
    } catch (RegistryException e) {
      if (e.status() == 412) {
        meanwhile++;
      } else {
        PageRequest.failed(name + ": " + e.detail());
      }
    }
  }

  void tell() {
    if (written > 0) {
      PageRequest.done(number(written) + " saved.");
    }
    if (meanwhile > 0) {
      PageRequest.warn(
          "Somebody else changed "
              + number(meanwhile).toLowerCase(Locale.ROOT)
              + " meanwhile. The page shows what they wrote; repeat your change if it is right.");
    }
    if (written == 0 && meanwhile == 0) {
      PageRequest.warn("No " + one + " was changed.");
    }
  }

  private String number(int number) {
    return number == 1 ? "One " + one : number + " " + one + "s";
  }
}
