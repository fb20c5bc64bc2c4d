/** Charts as geometry. */
@NullMarked
package org.alongside.reporting.page;

import org.jspecify.annotations.NullMarked;
