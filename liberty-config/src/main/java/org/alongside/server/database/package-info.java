/** Brings the schema of every module up to date before anything else touches the database. */
@NullMarked
package org.alongside.server.database;

import org.jspecify.annotations.NullMarked;
