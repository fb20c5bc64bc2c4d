package org.alongside.registry.participant;

import org.alongside.registry.row.Choice;

/** What somebody does in a cohort. */
public enum EnrolmentRole implements Choice {
  PARTICIPANT,
  TRAINER
}
