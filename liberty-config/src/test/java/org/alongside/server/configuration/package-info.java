/** What can be set, and that docs/configuration.md says so. */
@NullMarked
package org.alongside.server.configuration;

import org.jspecify.annotations.NullMarked;
