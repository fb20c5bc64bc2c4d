package org.alongside.registry.programme;

import java.util.List;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of programmes.csv. */
public record ProgrammeRow(
    @Key @Required @Cell(Format.CODE) String programme,
    @Required @Cell(max = 400) String title,
    @Required ProgrammeModel model,
    @Cell(max = 40) @Nullable String version,
    @Cell(Format.CODE) @Nullable String adaptedFrom,
    @Cell(max = 10_000) @Nullable Integer plannedSessions,
    @Cell(max = 10_000) @Nullable Integer minSessions,
    @Cell(max = 1_000_000) @Nullable Integer minMinutes,
    @Cell(max = 40) List<String> requiredUnits,
    @Cell(max = 10_000, otherwise = "30") Integer activityGapDays)
    implements Row {}
