package org.alongside.registry.page;

import java.util.stream.Stream;

/** Numbers that say nothing but the order of entry. */
final class RunningNumber {

  private RunningNumber() {}

  /** The number after the largest; codes that are no numbers are passed over. */
  static String after(Stream<String> codes) {
    int largest =
        codes
            .filter(code -> code.matches("[0-9]{1,8}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return String.valueOf(largest + 1);
  }
}
