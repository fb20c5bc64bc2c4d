package org.alongside.registry.entry;

import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Row;

/**
 * A record as it stands in the registry.
 *
 * @param version of the record; rises with every change
 * @param created whether this call made it
 * @param warnings what is unlikely about it, if this call wrote it
 */
public record Kept<R extends Record & Row>(
    R row, int version, boolean created, List<Finding> warnings) {}
