package org.alongside.registry.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for one cohort on which days, cut wherever a share begins or ends; what nobody pays is
 * own funds.
 */
public final class FundingTimeline {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * What one grant pays from a day to a day, both included.
   *
   * @param to null while it goes on
   */
  public record Share(String grant, LocalDate from, @Nullable LocalDate to, BigDecimal percent) {}

  /**
   * Days on which the same grants pay the same shares.
   *
   * @param percents by grant, in the order of their codes
   * @param own what is left of 100; zero or more, since shares never sum to more
   */
  public record Stretch(
      LocalDate from, LocalDate to, Map<String, BigDecimal> percents, BigDecimal own) {}

  private FundingTimeline() {}

  /** The stretches from a day to a day, both included, in their order and without gaps. */
  public static List<Stretch> of(List<Share> shares, LocalDate start, LocalDate end) {
    NavigableSet<LocalDate> firstDays = firstDays(shares, start, end);
    List<Stretch> stretches = new ArrayList<>();
    for (LocalDate from : firstDays) {
      LocalDate next = firstDays.higher(from);
      stretches.add(stretch(shares, from, next == null ? end : next.minusDays(1)));
    }
    return stretches;
  }

  private static NavigableSet<LocalDate> firstDays(
      List<Share> shares, LocalDate start, LocalDate end) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(start);
    for (Share share : shares) {
      days.add(share.from());
      if (share.to() != null) {
        days.add(share.to().plusDays(1));
      }
    }
    return days.subSet(start, true, end, true);
  }

  private static Stretch stretch(List<Share> shares, LocalDate from, LocalDate to) {
    Map<String, BigDecimal> percents = new TreeMap<>();
    BigDecimal own = WHOLE;
    for (Share share : shares) {
      boolean pays =
          !from.isBefore(share.from()) && (share.to() == null || !from.isAfter(share.to()));
      if (pays) {
        percents.merge(share.grant(), share.percent(), BigDecimal::add);
        own = own.subtract(share.percent());
      }
    }
    return new Stretch(from, to, percents, own);
  }
}
