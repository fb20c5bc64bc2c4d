/**
 * What stands behind the pages under {@code /reporting}: the home page, the list of donor reports
 * and the preview of one. The preview shows the same content record as the documents. Their frame
 * and look are the assembly's.
 */
@NullMarked
package org.alongside.reporting.page;

import org.jspecify.annotations.NullMarked;
