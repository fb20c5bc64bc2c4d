package org.alongside.batch.intake.store;

import java.time.Instant;

/** Who changes the registry, and when, as it is written into who-and-when columns. */
public record Author(String name, Instant at) {}
