package org.alongside.registry.duplicate;

import java.util.Set;
import org.alongside.registry.participant.ParticipantRow;

/**
 * What of a record tells whether it may be of the same person as another one.
 *
 * @param record as it stands
 * @param cohorts codes of the cohorts, among those the viewer may see, that he or she is in
 */
record Profile(ParticipantRow record, Set<String> cohorts) {}
