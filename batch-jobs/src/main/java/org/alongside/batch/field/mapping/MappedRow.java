package org.alongside.batch.field.mapping;

import java.util.List;

/**
 * A row of the bundle, and where it comes from.
 *
 * @param submission its identifier
 * @param cells one per column of the {@link MappedFile}
 */
public record MappedRow(String sheet, int row, String submission, List<String> cells) {}
