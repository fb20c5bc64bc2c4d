/**
 * Pages on which people search, read and type the registry. They show and pass on; what may be seen
 * and what breaks a rule is decided by the use cases.
 */
@NullMarked
package org.alongside.registry.page;

import org.jspecify.annotations.NullMarked;
