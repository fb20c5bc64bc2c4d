/** What the tests of every module share: databases, servers, browsers, builders. */
@NullMarked
package org.alongside.server.testing;

import org.jspecify.annotations.NullMarked;
