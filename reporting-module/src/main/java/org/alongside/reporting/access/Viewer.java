package org.alongside.reporting.access;

import java.util.Set;

/** Who is looking at figures and reports. Implemented by the assembly; request-scoped. */
public interface Viewer {

  String username();

  /** Whether figures and reports of every scope may be seen: everyone but grant officers. */
  boolean seesAllDonors();

  /**
   * Codes of the donors a grant officer answers to; only scopes of these donors and of grants whose
   * root grant is theirs may be seen.
   */
  Set<String> donors();
}
