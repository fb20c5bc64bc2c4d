package org.alongside.registry.session;

import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of attendance.csv. */
public record AttendanceRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Required @Cell(Format.CODE) String session,
    @Key @Required @Cell(Format.CODE) String participant,
    @Required Mark attendance,
    @Cell(max = 10_080) @Nullable Integer minutes,
    @Cell(Format.CODE) @Nullable String makesUp)
    implements Row {}
