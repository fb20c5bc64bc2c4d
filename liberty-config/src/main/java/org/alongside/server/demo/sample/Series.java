package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One line of {@code series.csv}: cohorts of one programme that start one after the other at a few
 * sites.
 *
 * @param sessions how many; 0 for a standing club, which meets until today and plans ahead
 * @param turnout how many of a hundred come to the first session
 * @param fade how many of a thousand fewer come to each later one
 * @param funding who pays, in per cent; the rest is own funds
 */
record Series(
    String code,
    String title,
    String programme,
    List<String> sites,
    String implementer,
    LocalDate startsOn,
    int cohorts,
    int everyDays,
    int sessions,
    int gapDays,
    int minutes,
    int people,
    int womenPercent,
    int turnout,
    int fade,
    List<Share> funding) {

  /** A grant and the per cent of a cohort it pays. */
  record Share(String grant, int percent) {

    static Share of(String text) {
      int colon = text.indexOf(':');
      return new Share(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
  }

  static Series of(CsvTable.Row row) {
    return new Series(
        row.get("series"),
        row.get("title"),
        row.get("programme"),
        list(row.get("sites"), "|"),
        row.get("implementer"),
        LocalDate.parse(row.get("starts_on")),
        number(row, "cohorts"),
        number(row, "every_days"),
        number(row, "sessions"),
        number(row, "gap_days"),
        number(row, "minutes"),
        number(row, "people"),
        number(row, "women"),
        number(row, "turnout"),
        number(row, "fade"),
        list(row.get("funding"), "+").stream().map(Share::of).toList());
  }

  boolean standing() {
    return sessions == 0;
  }

  private static int number(CsvTable.Row row, String column) {
    String text = row.get(column);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static List<String> list(String text, String separator) {
    return Arrays.stream(text.split("[" + separator + "]"))
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
