/**
 * Reads what field tools export: a CSV file, an archive of CSV files, or an XLSX workbook, as plain
 * tables of texts. What their columns mean is said by a mapping, not here.
 */
@NullMarked
package org.alongside.batch.field.export;

import org.jspecify.annotations.NullMarked;
