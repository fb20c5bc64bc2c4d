/** Who is looking at figures and reports; the assembly answers, reporting only asks. */
@NullMarked
package org.alongside.reporting.access;

import org.jspecify.annotations.NullMarked;
