package org.alongside.registry.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What one grant pays of one cohort, on the days from {@code from} to {@code to}, both included.
 *
 * @param to null while it goes on
 * @param percent of the cohort, 0 to 100
 */
public record FundingShare(LocalDate from, @Nullable LocalDate to, BigDecimal percent) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** A warning if it lies partly outside the days of the grant; an open end is the grant's own. */
  public List<Finding> within(LocalDate grantStart, LocalDate grantEnd) {
    boolean outside =
        from.isBefore(grantStart) || from.isAfter(grantEnd) || (to != null && to.isAfter(grantEnd));
    return outside ? List.of(FindingCode.FUNDING_OUTSIDE_GRANT.at("from")) : List.of();
  }

  /**
   * The first day on which the shares of one cohort sum to more than 100 %. A sum can only rise
   * where a share begins, so those days are enough.
   */
  public static Optional<LocalDate> firstDayOverWhole(List<FundingShare> shares) {
    return shares.stream()
        .map(FundingShare::from)
        .sorted(Comparator.naturalOrder())
        .filter(day -> percentOn(day, shares).compareTo(WHOLE) > 0)
        .findFirst();
  }

  private static BigDecimal percentOn(LocalDate day, List<FundingShare> shares) {
    return shares.stream()
        .filter(share -> share.covers(day))
        .map(FundingShare::percent)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
