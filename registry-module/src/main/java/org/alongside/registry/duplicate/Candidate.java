package org.alongside.registry.duplicate;

import org.alongside.registry.participant.ParticipantRow;

/** Two records that may be of one person, and what speaks for it. */
public record Candidate(ParticipantRow first, ParticipantRow second, Likeness likeness) {}
