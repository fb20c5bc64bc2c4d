package org.alongside.registry.organisation;

import org.alongside.registry.row.Choice;

/** What an organisation does; it may do several things. */
public enum OrganisationRole implements Choice {
  DONOR,
  PRIME,
  SUB_GRANTEE,
  IMPLEMENTER
}
