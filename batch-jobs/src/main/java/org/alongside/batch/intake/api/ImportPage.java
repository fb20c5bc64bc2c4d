package org.alongside.batch.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of imports, the newest first.
 *
 * @param next what to send as {@code after} for the next page; absent on the last
 */
public record ImportPage(List<ImportLine> imports, @Nullable Long next) {}
