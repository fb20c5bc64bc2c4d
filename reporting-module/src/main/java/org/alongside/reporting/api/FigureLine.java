package org.alongside.reporting.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureCsv;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.Figures;
import org.jspecify.annotations.Nullable;

/**
 * One cell as JSON: the columns of {@code figures.csv}, unrounded; what is absent is left out.
 *
 * @param id by which {@code /api/figures/{id}/lineage} knows it, until a night gives another value
 */
@JsonbPropertyOrder({
  "id",
  "indicator",
  "scopeType",
  "scope",
  "calendar",
  "periodKind",
  "periodStart",
  "periodEnd",
  "country",
  "area",
  "programme",
  "model",
  "sex",
  "ageBand",
  "instrument",
  "wave",
  "detail",
  "measure",
  "value",
  "numerator",
  "denominator",
  "n",
  "state"
})
public record FigureLine(
    long id,
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
    String measure,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Long n,
    String state) {

  static FigureLine of(Figures.Numbered numbered) {
    Figure figure = numbered.figure();
    FigureKey key = figure.key();
    return new FigureLine(
        numbered.id(),
        key.indicator(),
        key.scopeType(),
        key.scope(),
        key.calendar(),
        key.periodKind(),
        key.periodStart(),
        key.periodEnd(),
        key.country(),
        key.area(),
        key.programme(),
        key.model(),
        key.sex(),
        key.ageBand(),
        key.instrument(),
        key.wave(),
        key.detail(),
        key.measure(),
        plain(figure.value()),
        plain(figure.numerator()),
        plain(figure.denominator()),
        figure.n(),
        figure.state().code());
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : new BigDecimal(FigureCsv.plainNumber(number));
  }
}
