/**
 * Workbooks to be filled in where there is no network, one per file of the bundle, made from the
 * same declarations the import reads by. They hold no data of the registry.
 */
@NullMarked
package org.alongside.batch.template;

import org.jspecify.annotations.NullMarked;
