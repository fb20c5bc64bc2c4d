/** The PDF as a reader, a screen reader and an archive see it. */
@NullMarked
package org.alongside.reporting.document.pdf;

import org.jspecify.annotations.NullMarked;
