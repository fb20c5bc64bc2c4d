/** Documents drawn from fixed reports, read back and held against the content. */
@NullMarked
package org.alongside.reporting.document;

import org.jspecify.annotations.NullMarked;
