/**
 * Who a request comes from: a session begun with name and password, or an access token. It tells
 * the container the name and role, and the modules, through their {@code Viewer}, which rows may be
 * seen. It decides nothing about what a role may do.
 */
@NullMarked
package org.alongside.server.signin;

import org.jspecify.annotations.NullMarked;
