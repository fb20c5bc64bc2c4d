package org.alongside.registry.session;

import java.time.LocalDate;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of sessions.csv. */
public record SessionRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Required @Cell(Format.CODE) String session,
    @Cell(otherwise = "lesson") SessionKind kind,
    @Cell(max = 40) @Nullable String unit,
    @Required @EventDay LocalDate heldOn,
    @Cell(max = 10_080) @Nullable Integer minutes,
    @Nullable Boolean register,
    @Cell(max = 10_000_000) @Nullable Integer anonymousHeadcount)
    implements Row {

  /** What the rules about days and units need to know of it. */
  public Meeting meeting() {
    return new Meeting(heldOn, unit);
  }
}
