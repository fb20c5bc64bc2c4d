package org.alongside.registry.feedback;

import jakarta.data.repository.Repository;
import org.alongside.registry.entry.Entries;

/** All feedback. */
@Repository(dataStore = Entries.UNIT)
public interface Feedbacks extends Entries<Feedback> {}
