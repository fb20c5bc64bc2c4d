/** Tests of exports of field tools: mapped, previewed, imported, superseded. */
@NullMarked
package org.alongside.batch.field;

import org.jspecify.annotations.NullMarked;
