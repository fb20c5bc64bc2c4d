/** Workbooks to be filled in, looked at as the XML they are. */
@NullMarked
package org.alongside.batch.template;

import org.jspecify.annotations.NullMarked;
