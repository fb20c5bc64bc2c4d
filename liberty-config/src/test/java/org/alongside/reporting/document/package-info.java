/**
 * Documents drawn inside the real server, where class loaders and fonts are not those of a test.
 */
@NullMarked
package org.alongside.reporting.document;

import org.jspecify.annotations.NullMarked;
