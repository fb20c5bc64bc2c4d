/**
 * The audit log of the registry: who changed which record, when, from what to what and why, and who
 * looked at whom. Written by whoever changes or shows records, typed or imported, in the
 * transaction of the change; only ever added to. Also knows which quarters are closed, so that a
 * change of one needs a reason; the night says so when it publishes. Never logged.
 */
@NullMarked
package org.alongside.registry.audit;

import org.jspecify.annotations.NullMarked;
