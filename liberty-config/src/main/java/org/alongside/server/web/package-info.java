/**
 * What holds for every request and answer whatever it asks for: security headers, the guard against
 * forged requests, the limit of their size.
 */
@NullMarked
package org.alongside.server.web;

import org.jspecify.annotations.NullMarked;
