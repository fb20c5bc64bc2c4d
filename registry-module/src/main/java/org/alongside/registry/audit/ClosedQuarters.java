package org.alongside.registry.audit;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.registry.row.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * The calendar quarters whose figures were published whole: whoever changes what happened in one
 * must say why. The night tells the registry how far it has published; the registry knows no
 * figures.
 */
public final class ClosedQuarters {

  private ClosedQuarters() {}

  /** The last day of the last closed quarter; empty before one was published. */
  public static Optional<LocalDate> until(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select closed_until from registry.closing where only_one = 1");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return Optional.ofNullable(rows.getDate(1)).map(Date::toLocalDate);
    }
  }

  /** Notes that figures up to a business date were published. A quarter once closed stays so. */
  public static void published(Connection connection, LocalDate businessDate) throws SQLException {
    Date closed = Date.valueOf(lastClosed(businessDate));
    try (PreparedStatement update =
        connection.prepareStatement(
            "update registry.closing set closed_until = ? where only_one = 1"
                + " and (closed_until is null or closed_until < ?)")) {
      update.setDate(1, closed);
      update.setDate(2, closed);
      update.executeUpdate();
    }
  }

  /** The end of the last calendar quarter that is over with the day. */
  static LocalDate lastClosed(LocalDate day) {
    LocalDate next = day.plusDays(1);
    int firstMonth = (next.getMonthValue() - 1) / 3 * 3 + 1;
    return LocalDate.of(next.getYear(), firstMonth, 1).minusDays(1);
  }

  /**
   * Whether a change touches a closed quarter: a day of the record that was moved, set or cleared
   * lies in one; or, if the record says something else than before, its latest day does, or the day
   * from which on it says so.
   *
   * @param before empty for a new record
   * @param after empty for one taken away
   * @param borrowed the day, if the record takes it from another, as attendance from its session
   */
  public static boolean touched(
      RowFormat<?> format,
      Map<String, String> before,
      Map<String, String> after,
      @Nullable LocalDate borrowed,
      LocalDate closedUntil) {
    List<LocalDate> days = new ArrayList<>();
    boolean others = false;
    for (Difference difference : Difference.between(before, after)) {
      if (format.eventDays().contains(difference.column())) {
        day(difference.before()).ifPresent(days::add);
        day(difference.after()).ifPresent(days::add);
      } else {
        others = true;
      }
    }
    if (others) {
      Optional.ofNullable(borrowed).ifPresent(days::add);
      Stream.of(before, after)
          .flatMap(texts -> latest(format, texts).stream())
          .max(LocalDate::compareTo)
          .ifPresent(days::add);
      Stream.of(before, after)
          .flatMap(texts -> days(format.onwardDays(), texts))
          .forEach(days::add);
    }
    return days.stream().anyMatch(day -> !day.isAfter(closedUntil));
  }

  private static Optional<LocalDate> latest(RowFormat<?> format, Map<String, String> texts) {
    return days(format.eventDays(), texts).max(LocalDate::compareTo);
  }

  private static Stream<LocalDate> days(List<String> columns, Map<String, String> texts) {
    return columns.stream().flatMap(column -> day(texts.get(column)).stream());
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    return text == null || text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
