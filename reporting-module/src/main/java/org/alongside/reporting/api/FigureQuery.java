package org.alongside.reporting.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.figure.FigureFilter;
import org.jspecify.annotations.Nullable;

/** The query of {@code GET /api/figures}; an absent or empty parameter does not narrow. */
public class FigureQuery {

  private static final Set<String> SCOPE_TYPES =
      Set.of("organisation", "programme", "model", "donor", "grant", "country", "area");
  private static final Set<String> CALENDARS =
      Set.of("calendar", "us-fiscal", "april", "july", "grant-year");
  private static final Set<String> PERIOD_KINDS = Set.of("quarter", "year", "ytd", "life");

  @QueryParam("indicator")
  private List<String> indicators = List.of();

  @QueryParam("scopeType")
  private @Nullable String scopeType;

  @QueryParam("scope")
  private @Nullable String scope;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("to")
  private @Nullable String to;

  @QueryParam("country")
  private @Nullable String country;

  @QueryParam("calendar")
  private @Nullable String calendar;

  @QueryParam("periodKind")
  private @Nullable String periodKind;

  @QueryParam("run")
  private @Nullable String run;

  @QueryParam("after")
  private @Nullable String after;

  @QueryParam("limit")
  private @Nullable String limit;

  /** What is asked for, not yet narrowed to what the caller may see. */
  FigureFilter filter() {
    return FigureFilter.ALL
        .indicators(indicatorCodes())
        .scope(oneOf("scopeType", scopeType, SCOPE_TYPES), given(scope))
        .periods(
            oneOf("calendar", calendar, CALENDARS), oneOf("periodKind", periodKind, PERIOD_KINDS))
        .between(date("from", from), date("to", to))
        .country(given(country));
  }

  /** The run asked for; absent for the one readers see. */
  @Nullable Long run() {
    return number("run", run);
  }

  /** Where the page starts: after this figure. */
  long after() {
    Long number = number("after", after);
    return number == null ? 0 : number;
  }

  /** How many figures a page holds. */
  int limit(int usual, int most) {
    Long number = number("limit", limit);
    if (number == null) {
      return usual;
    }
    if (number < 1 || number > most) {
      throw wrong("limit", "a number from 1 to " + most);
    }
    return number.intValue();
  }

  private Set<String> indicatorCodes() {
    Set<String> codes = new TreeSet<>();
    for (String parameter : indicators) {
      for (String code : parameter.split(",", -1)) {
        if (!code.isBlank()) {
          codes.add(code.strip());
        }
      }
    }
    return codes;
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static @Nullable String oneOf(String name, @Nullable String value, Set<String> possible) {
    String given = given(value);
    if (given != null && !possible.contains(given)) {
      throw wrong(name, "one of " + String.join(", ", new TreeSet<>(possible)));
    }
    return given;
  }

  private static @Nullable LocalDate date(String name, @Nullable String value) {
    String given = given(value);
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw wrong(name, "a date such as 2026-03-31");
    }
  }

  private static @Nullable Long number(String name, @Nullable String value) {
    String given = given(value);
    try {
      return given == null ? null : Long.valueOf(given);
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number");
    }
  }

  private static ReportingException wrong(String name, String expected) {
    return ReportingException.badRequest(
        "figures-parameter", "Parameter " + name + ": give " + expected + ", or leave it out.");
  }
}
