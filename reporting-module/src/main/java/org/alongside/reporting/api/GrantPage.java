package org.alongside.reporting.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of grants; {@code next} is absent on the last. */
public record GrantPage(List<GrantLine> grants, @Nullable String next) {}
