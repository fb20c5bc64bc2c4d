package org.alongside.batch.field.mapping;

import org.alongside.batch.intake.IntakeCode;
import org.alongside.batch.intake.bundle.BundleFile;

/**
 * What is wrong with an export, seen by a mapping.
 *
 * @param file of the bundle that was to be made
 * @param column of the bundle; empty if it is about the row or the sheet
 * @param sheet of the upload
 * @param row of the sheet; 0 for the sheet as a whole
 * @param source the column of the sheet; empty if it is about the row
 */
public record Problem(
    IntakeCode code, BundleFile<?> file, String column, String sheet, int row, String source) {}
