package org.alongside.reporting.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of figures.
 *
 * @param run the run they were published with
 * @param businessDate the last day that counts in it
 * @param next address of the next page, of the same run; absent on the last
 */
@JsonbPropertyOrder({"run", "businessDate", "figures", "next"})
public record FigurePage(
    long run, LocalDate businessDate, List<FigureLine> figures, @Nullable String next) {}
