/**
 * The root of the HTTP API and what all its calls share: problem details, the scopes of tokens, the
 * head of the OpenAPI document. The calls themselves live in the {@code api} packages of the
 * modules.
 */
@NullMarked
package org.alongside.server.api;

import org.jspecify.annotations.NullMarked;
