package org.alongside.registry.session;

import org.alongside.registry.row.Choice;

/** What kind of meeting. */
public enum SessionKind implements Choice {
  LESSON,
  DIALOGUE,
  CHECK_IN,
  EVENT,
  FOCUS_GROUP
}
