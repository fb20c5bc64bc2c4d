package org.alongside.batch.field.mapping;

import java.util.List;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;

/**
 * One file of the bundle as it was made.
 *
 * @param columns of the bundle that it has
 * @param rows in the order of the sheets and their rows
 * @param unsettled submissions of which a row could not be made, so that nobody knows what they
 *     yield
 */
public record MappedFile(
    BundleFile<?> file, List<String> columns, List<MappedRow> rows, Set<String> unsettled) {}
