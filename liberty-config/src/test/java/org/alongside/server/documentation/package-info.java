@NullMarked
package org.alongside.server.documentation;

import org.jspecify.annotations.NullMarked;
