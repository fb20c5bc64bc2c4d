package org.alongside.registry.programme;

import org.alongside.registry.row.Choice;

/** The programme models (domain spec, section 1). */
public enum ProgrammeModel implements Choice {
  CLUB,
  CURRICULUM,
  GROUP,
  CASCADE,
  CAMPAIGN,
  BUDDY,
  WORKPLACE,
  UNIVERSITY
}
