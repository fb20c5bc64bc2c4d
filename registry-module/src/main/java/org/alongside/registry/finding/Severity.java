package org.alongside.registry.finding;

/** Whether a row with the finding goes in (domain: interchange spec, section 1). */
public enum Severity {
  /** The row is rejected; the rest goes in. */
  ERROR,
  /** The row goes in; somebody should look. */
  WARNING
}
