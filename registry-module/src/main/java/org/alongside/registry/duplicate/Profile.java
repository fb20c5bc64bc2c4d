package org.alongside.registry.duplicate;

import java.util.Set;
import org.alongside.registry.name.NameMark;
import org.alongside.registry.participant.ParticipantRow;
import org.jspecify.annotations.Nullable;

/**
 * What of a record tells whether it may be of the same person as another one.
 *
 * @param record as it stands
 * @param cohorts codes of the cohorts, among those the viewer may see, that he or she is in
 * @param nameMark see {@link NameMark#mark}; null if no name is kept
 */
record Profile(ParticipantRow record, Set<String> cohorts, @Nullable String nameMark) {}
