package org.alongside.registry.consent;

import org.alongside.registry.row.Choice;

/** What else a person may agree to, beside taking part. */
public enum Purpose implements Choice {
  SURVEY,
  FOLLOW_UP,
  QUOTE,
  PHOTO,
  SHARING
}
