package org.alongside.registry.pair;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * A line of pairs.csv.
 *
 * @param checkInEveryDays how often they agreed to check in; empty if they did not say
 */
public record PairRow(
    @Key @Required @Cell(Format.CODE) String pair,
    @Required @Cell(Format.CODE) String cohort,
    @Required @Cell(Format.CODE) String participant,
    @Required @Cell(Format.CODE) String partner,
    @EventDay(onward = true) @Required LocalDate startsOn,
    @EventDay @Nullable LocalDate endsOn,
    @Cell(min = 1, max = 3660) @Nullable Integer checkInEveryDays)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (participant.equals(partner)) {
      findings.add(FindingCode.SAME_PERSON.at("partner"));
    }
    if (endsOn != null && endsOn.isBefore(startsOn)) {
      findings.add(FindingCode.DATES_REVERSED.at("ends_on"));
    }
    return findings;
  }

  /** Whether the pair was running on a day; both its first and its last day count. */
  public boolean runsOn(LocalDate day) {
    return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
  }

  /** Whether its last day is over. */
  boolean hasEndedBy(LocalDate day) {
    return endsOn != null && endsOn.isBefore(day);
  }

  /**
   * How many check-ins were due by a day (domain spec, section 4, Models' own): one at the end of
   * each interval since the start, none after the pair's last day. None if they agreed no interval.
   */
  public long checkInsDue(LocalDate day) {
    LocalDate until = endsOn != null && endsOn.isBefore(day) ? endsOn : day;
    return checkInEveryDays == null || until.isBefore(startsOn)
        ? 0
        : ChronoUnit.DAYS.between(startsOn, until) / checkInEveryDays;
  }

  /**
   * The day by which they should check in next: an interval after the last check-in, or after the
   * start. Empty without an interval, and if the pair ends before.
   */
  public Optional<LocalDate> nextCheckIn(@Nullable LocalDate last) {
    if (checkInEveryDays == null) {
      return Optional.empty();
    }
    LocalDate next = (last == null ? startsOn : last).plusDays(checkInEveryDays);
    return Optional.of(next).filter(day -> endsOn == null || !day.isAfter(endsOn));
  }
}
