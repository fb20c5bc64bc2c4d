/**
 * What should have been entered and was not, as far as the viewer may see it. It looks and counts;
 * whatever is amiss is mended on the records' own pages.
 */
@NullMarked
package org.alongside.registry.missing;

import org.jspecify.annotations.NullMarked;
