/** How far the data of each cohort can be relied on, as the last published night found it. */
@NullMarked
package org.alongside.batch.quality;

import org.jspecify.annotations.NullMarked;
