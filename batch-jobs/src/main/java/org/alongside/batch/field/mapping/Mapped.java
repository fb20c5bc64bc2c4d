package org.alongside.batch.field.mapping;

import java.util.List;
import java.util.Set;

/**
 * What came of an export.
 *
 * @param files those that could be made
 * @param submissions the identifiers of all submissions that stand
 * @param problems in the order in which they were met; of one kind in one column the first only
 */
public record Mapped(List<MappedFile> files, Set<String> submissions, List<Problem> problems) {}
