package org.alongside.reporting.edition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A quarter of a reporting calendar and its names (domain spec, section 6). US federal fiscal years
 * are named by the year they end in, years from April or July by the year they start (2025/26),
 * grant years by their number.
 *
 * @param calendar as in {@code figures.csv}
 * @param anchor first day of the first grant year; used by grant years only
 */
public record Quarter(String calendar, LocalDate start, LocalDate end, LocalDate anchor) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** For file names: {@code 2015-Q2}, {@code FY2026-Q1}, {@code 2025-26-Q4}, {@code Y2-Q3}. */
  public String code() {
    return yearName("-") + "-Q" + number();
  }

  /**
   * For charts and lists: {@code 2015 Q2}, {@code FY2026 Q1}, {@code 2025/26 Q4}, {@code Y2 Q3}.
   */
  public String shortName() {
    return yearName("/") + " Q" + number();
  }

  /**
   * For readers: {@code April to June 2015}, with the name of the quarter unless that says it all.
   */
  public String label() {
    return calendar.equals("calendar") ? span() : shortName() + " (" + span() + ")";
  }

  /** 1 to 4. */
  int number() {
    int month =
        calendar.equals("grant-year")
            ? Math.floorMod(monthsSinceAnchor(), 12)
            : Math.floorMod(start.getMonthValue() - firstMonth(), 12);
    return month / 3 + 1;
  }

  private String yearName(String between) {
    int year = start.getYear();
    boolean later = start.getMonthValue() >= firstMonth();
    return switch (calendar) {
      case "us-fiscal" -> "FY" + (later ? year + 1 : year);
      case "april", "july" -> splitYear(later ? year : year - 1, between);
      case "grant-year" -> "Y" + (Math.floorDiv(monthsSinceAnchor(), 12) + 1);
      default -> String.valueOf(year);
    };
  }

  private static String splitYear(int first, String between) {
    return first + between + String.format(Locale.ROOT, "%02d", (first + 1) % 100);
  }

  private int firstMonth() {
    return switch (calendar) {
      case "us-fiscal" -> 10;
      case "april" -> 4;
      case "july" -> 7;
      default -> 1;
    };
  }

  /** A start clamped to a short month's end still belongs to its month. */
  private int monthsSinceAnchor() {
    return Math.toIntExact(
        ChronoUnit.MONTHS.between(anchor.withDayOfMonth(1), start.withDayOfMonth(1)));
  }

  private String span() {
    boolean wholeMonths = start.getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth();
    if (!wholeMonths) {
      return DAY.format(start) + " to " + DAY.format(end);
    }
    boolean oneYear = start.getYear() == end.getYear();
    return (oneYear ? MONTH : MONTH_YEAR).format(start) + " to " + MONTH_YEAR.format(end);
  }
}
