package org.alongside.registry.cascade;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of cascade_links.csv.
 *
 * @param trainer a participant enrolled as a trainer in {@code trainedIn}
 * @param sharePercent of the led cohort, where several led it; empty if nobody said
 */
public record CascadeLinkRow(
    @Key @Required @Cell(Format.CODE) String trainer,
    @Key @Required @Cell(Format.CODE) String trainedIn,
    @Key @Required @Cell(Format.CODE) String ledCohort,
    @Cell(max = 100) @Nullable BigDecimal sharePercent)
    implements Row {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Whether the shares of one led cohort sum to more than 100 %. */
  public static boolean exceedWhole(List<CascadeLinkRow> ofOneLedCohort) {
    return ofOneLedCohort.stream()
            .map(CascadeLinkRow::shareOrNone)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(WHOLE)
        > 0;
  }

  private BigDecimal shareOrNone() {
    return sharePercent == null ? BigDecimal.ZERO : sharePercent;
  }
}
