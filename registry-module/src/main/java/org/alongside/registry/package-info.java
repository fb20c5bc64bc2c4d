/**
 * The registry: organisations, grants, programmes, places, cohorts, participants, sessions and
 * attendance, with their rules (domain spec, sections 2 and 3). It counts nothing and publishes
 * nothing; {@code extract} is the one door through which the nightly job reads it.
 */
@NullMarked
package org.alongside.registry;

import org.jspecify.annotations.NullMarked;
