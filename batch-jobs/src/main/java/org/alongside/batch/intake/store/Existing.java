package org.alongside.batch.intake.store;

import java.util.Map;

/**
 * A row of the registry as it stands.
 *
 * @param version by which a change in the meantime is noticed
 * @param texts by column of the bundle, in their one spelling
 */
public record Existing(long id, int version, Map<String, String> texts) {}
