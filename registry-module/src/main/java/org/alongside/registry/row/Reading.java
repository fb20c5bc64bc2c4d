package org.alongside.registry.row;

import java.util.List;
import java.util.Optional;
import org.alongside.registry.finding.Finding;

/**
 * A row as understood, with everything found in it.
 *
 * @param row present if no cell had an error; rules within the row may still have
 */
public record Reading<R extends Row>(Optional<R> row, List<Finding> findings) {}
