package org.alongside.registry.referral;

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

/** A line of referrals.csv. */
public record ReferralRow(
    @Key @Required @Cell(Format.CODE) String referral,
    @Required @Cell(Format.CODE) String cohort,
    @Cell(Format.CODE) @Nullable String participant,
    @EventDay @Required LocalDate referredOn,
    @Required @Cell(max = 100) String service,
    @EventDay @Nullable LocalDate takenUpOn)
    implements Row {

  @Override
  public List<Finding> findings() {
    return takenUpOn != null && takenUpOn.isBefore(referredOn)
        ? List.of(FindingCode.DATES_REVERSED.at("taken_up_on"))
        : List.of();
  }

  /**
   * Nobody is referred, or takes a service up, on a day to come.
   *
   * @param today the day it is at the cohort's site
   */
  public List<Finding> seenOn(LocalDate today) {
    if (referredOn.isAfter(today)) {
      return List.of(FindingCode.DATE_IN_FUTURE.at("referred_on"));
    }
    return takenUpOn != null && takenUpOn.isAfter(today)
        ? List.of(FindingCode.DATE_IN_FUTURE.at("taken_up_on"))
        : List.of();
  }
}
