package org.alongside.batch.lease;

import java.util.Locale;

/** What only one at a time may do. */
public enum Work {
  /** Counting a night. */
  NIGHTLY,
  /** Taking in a bundle. */
  IMPORT;

  /** As the table {@code batch.lease} names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
