package org.alongside.reporting.figure;

import java.time.LocalDate;

/**
 * Names one cell. A breakdown that does not apply is the empty text; the organisation's scope is
 * empty too.
 *
 * @param indicator code of the domain spec, section 4, such as {@code R_CUM}
 * @param scopeType {@code organisation}, {@code programme}, {@code model}, {@code donor}, {@code
 *     grant}, {@code country} or {@code area}
 * @param calendar {@code calendar}, {@code us-fiscal}, {@code april}, {@code july}, {@code
 *     grant-year}
 * @param periodKind {@code quarter}, {@code year}, {@code ytd}, {@code life}
 * @param periodStart first day, included
 * @param periodEnd last day, included; the proper end even if the business date is earlier
 * @param country row of the scope: ISO 3166-1 alpha-2 or {@code ZZ}
 * @param sex {@code M}, {@code F}, {@code X}, {@code U} or empty
 * @param measure {@code full}, {@code apportioned}, {@code distinct}
 */
public record FigureKey(
    String indicator,
    String scopeType,
    String scope,
    String calendar,
    String periodKind,
    LocalDate periodStart,
    LocalDate periodEnd,
    String country,
    String area,
    String programme,
    String model,
    String sex,
    String ageBand,
    String instrument,
    String wave,
    String detail,
    String measure) {
  /** The same of a sex and an age band, or of everybody where they are empty. */
  public FigureKey split(String otherSex, String otherAgeBand) {
    return new FigureKey(
        indicator,
        scopeType,
        scope,
        calendar,
        periodKind,
        periodStart,
        periodEnd,
        country,
        area,
        programme,
        model,
        otherSex,
        otherAgeBand,
        instrument,
        wave,
        detail,
        measure);
  }
}
