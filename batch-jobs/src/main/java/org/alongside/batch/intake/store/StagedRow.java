package org.alongside.batch.intake.store;

import java.util.Map;

/**
 * A row of a bundle file as understood, on its way into the registry.
 *
 * @param record from 1 within the file
 * @param line on which it begins
 * @param texts by column, the columns sent and those of the key; empty if it was rejected at once
 * @param rejected whether it goes no further
 */
public record StagedRow(int record, int line, Map<String, String> texts, boolean rejected) {}
