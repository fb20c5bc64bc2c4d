package org.alongside.registry.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes the registry, when and why.
 *
 * @param who account name
 * @param reason null if none was given and none is needed; at most 400 characters are kept
 */
public record Cause(String who, Instant when, @Nullable String reason) {}
