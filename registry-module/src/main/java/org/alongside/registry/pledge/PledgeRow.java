package org.alongside.registry.pledge;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of pledges.csv: one person's pledge, or anonymous ones.
 *
 * @param number how many anonymous ones are counted together; null for one
 */
public record PledgeRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Required @Cell(Format.CODE) String pledge,
    @Cell(Format.CODE) @Nullable String participant,
    @EventDay @Required LocalDate pledgedOn,
    @Cell(min = 1, max = 10_000_000) @Nullable Integer number,
    @Cell(max = 2000) @Nullable String text)
    implements Row {

  @Override
  public List<Finding> findings() {
    return participant != null && number != null
        ? List.of(FindingCode.PLEDGE_NUMBER_WITH_PARTICIPANT.at("number"))
        : List.of();
  }

  /** An error if the day is still to come. */
  public List<Finding> seenOn(LocalDate today) {
    return pledgedOn.isAfter(today)
        ? List.of(FindingCode.DATE_IN_FUTURE.at("pledged_on"))
        : List.of();
  }
}
