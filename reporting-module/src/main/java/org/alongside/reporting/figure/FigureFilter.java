package org.alongside.reporting.figure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted; what is absent or empty does not narrow. Built by narrowing {@link
 * #ALL}.
 *
 * @param indicators codes, any of them
 * @param country the row of that country
 * @param from only periods that start on or after it
 * @param to only periods that end on or before it
 * @param visibleTo donors whose scopes, and grants with such a root donor, may be seen; absent for
 *     those who see every scope
 */
public record FigureFilter(
    Set<String> indicators,
    @Nullable String scopeType,
    @Nullable String scope,
    @Nullable String calendar,
    @Nullable String periodKind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String country,
    @Nullable Set<String> visibleTo) {

  public static final FigureFilter ALL =
      new FigureFilter(Set.of(), null, null, null, null, null, null, null, null);

  public FigureFilter {
    indicators = Set.copyOf(indicators);
    visibleTo = visibleTo == null ? null : Set.copyOf(visibleTo);
  }

  public FigureFilter indicators(Set<String> codes) {
    return new FigureFilter(
        codes, scopeType, scope, calendar, periodKind, from, to, country, visibleTo);
  }

  public FigureFilter scope(@Nullable String type, @Nullable String code) {
    return new FigureFilter(
        indicators, type, code, calendar, periodKind, from, to, country, visibleTo);
  }

  public FigureFilter scope(ScopeName name) {
    return scope(name.type(), name.code());
  }

  public FigureFilter periods(@Nullable String ofCalendar, @Nullable String kind) {
    return new FigureFilter(
        indicators, scopeType, scope, ofCalendar, kind, from, to, country, visibleTo);
  }

  public FigureFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new FigureFilter(
        indicators, scopeType, scope, calendar, periodKind, first, last, country, visibleTo);
  }

  public FigureFilter country(@Nullable String code) {
    return new FigureFilter(
        indicators, scopeType, scope, calendar, periodKind, from, to, code, visibleTo);
  }

  public FigureFilter visibleTo(@Nullable Set<String> donors) {
    return new FigureFilter(
        indicators, scopeType, scope, calendar, periodKind, from, to, country, donors);
  }
}
