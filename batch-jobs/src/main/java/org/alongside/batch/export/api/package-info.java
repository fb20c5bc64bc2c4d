/** The export over HTTP (interchange spec, section 4). */
@NullMarked
package org.alongside.batch.export.api;

import org.jspecify.annotations.NullMarked;
