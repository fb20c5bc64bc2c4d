package org.alongside.batch.nightly;

import org.alongside.batch.indicator.Frame;

/** What a run counts into, and where the ids of the facts stand in it. Immutable. */
record NightReference(
    Frame frame,
    Positions cohorts,
    Positions sessions,
    Positions balances,
    InstrumentPositions instruments) {}
