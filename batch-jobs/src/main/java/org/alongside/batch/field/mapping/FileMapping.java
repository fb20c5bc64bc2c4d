package org.alongside.batch.field.mapping;

import java.util.List;
import java.util.Map;
import org.alongside.batch.intake.bundle.BundleFile;
import org.jspecify.annotations.Nullable;

/**
 * How one file of the bundle is made.
 *
 * @param sheet the table that feeds it; null for the first one
 * @param when only rows count in which these columns hold one of these texts
 * @param each the select-multiple question that makes a row of every chosen option; null for one
 *     row of the bundle per row of the sheet
 * @param columns of the bundle, in the order in which they are written
 */
public record FileMapping(
    BundleFile<?> file,
    @Nullable String sheet,
    Map<String, List<String>> when,
    @Nullable String each,
    Map<String, Source> columns) {}
