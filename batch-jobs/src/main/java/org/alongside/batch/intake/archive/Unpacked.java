package org.alongside.batch.intake.archive;

import org.alongside.batch.intake.IntakeCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry of an archive.
 *
 * @param name the entry's name made fit to be shown
 * @param file the name under which it was unpacked; null if it was not
 * @param code what is to be said about it; null for nothing
 */
public record Unpacked(String name, @Nullable String file, @Nullable IntakeCode code) {}
