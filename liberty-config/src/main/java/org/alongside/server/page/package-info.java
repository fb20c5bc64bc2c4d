/**
 * The frame around every page: navigation by role, the first page of each role, and what a person
 * reads when something is missing or broken. The pages themselves belong to the modules.
 */
@NullMarked
package org.alongside.server.page;

import org.jspecify.annotations.NullMarked;
