/**
 * Records that may be of one person: found, compared side by side, merged by somebody who looked,
 * told apart for good, and parted again if that was wrong. No row is ever lost by it: a merge is a
 * mark on the record that goes, kept by {@code participant}; what it does to figures is the next
 * night's.
 */
@NullMarked
package org.alongside.registry.duplicate;

import org.jspecify.annotations.NullMarked;
