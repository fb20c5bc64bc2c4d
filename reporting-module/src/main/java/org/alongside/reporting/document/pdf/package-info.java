/**
 * A donor report as a PDF that people who see and people who listen can both read: JasperReports
 * templates (src/main/jasperreports, compiled by the build), tagged for PDF/UA-1 and PDF/A-2a.
 *
 * <p>Layout and look live in the templates, words and figures in the content record; the classes
 * here only carry one to the other. Charts repeat figures that stand in a table beside them.
 */
@NullMarked
package org.alongside.reporting.document.pdf;

import org.jspecify.annotations.NullMarked;
