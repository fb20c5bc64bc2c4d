/**
 * Records as texts by column: how every kind of record is read from and written to CSV and JSON,
 * told by the record's own components. Files, archives and requests are left to the callers; rules
 * about more than one row stand with the features.
 */
@NullMarked
package org.alongside.registry.row;

import org.jspecify.annotations.NullMarked;
