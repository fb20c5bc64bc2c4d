package org.alongside.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Builds cells: {@code aFigure("R_CUM").of("grant", "G-1").country("ZW").count(7)}. */
public final class AFigure {

  public static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  private final String indicator;
  private String scopeType = "organisation";
  private String scope = "";
  private String calendar = "calendar";
  private String kind = "quarter";
  private LocalDate start = JANUARY;
  private LocalDate end = LocalDate.of(2026, 3, 31);
  private String country = "";
  private String programme = "";
  private String sex = "";
  private String ageBand = "";
  private String detail = "";

  private AFigure(String indicator) {
    this.indicator = indicator;
  }

  public static AFigure aFigure(String indicator) {
    return new AFigure(indicator);
  }

  /** The same place, another indicator. */
  public AFigure named(String code) {
    AFigure other = new AFigure(code);
    other.scopeType = scopeType;
    other.scope = scope;
    other.calendar = calendar;
    other.kind = kind;
    other.start = start;
    other.end = end;
    other.country = country;
    other.programme = programme;
    return other;
  }

  public AFigure of(String type, String code) {
    this.scopeType = type;
    this.scope = code;
    return this;
  }

  public AFigure calendar(String name) {
    this.calendar = name;
    return this;
  }

  public AFigure in(String periodKind, LocalDate first, LocalDate last) {
    this.kind = periodKind;
    this.start = first;
    this.end = last;
    return this;
  }

  public AFigure country(String code) {
    this.country = code;
    return this;
  }

  public AFigure programme(String code) {
    this.programme = code;
    return this;
  }

  public AFigure sex(String letter) {
    this.sex = letter;
    return this;
  }

  public AFigure age(String band) {
    this.ageBand = band;
    return this;
  }

  public AFigure detail(String text) {
    this.detail = text;
    return this;
  }

  public FigureKey key() {
    boolean full = scopeType.equals("grant") || scopeType.equals("donor");
    return new FigureKey(
        indicator,
        scopeType,
        scope,
        calendar,
        kind,
        start,
        end,
        country,
        "",
        programme,
        "",
        sex,
        ageBand,
        "",
        "",
        detail,
        full ? "full" : "distinct");
  }

  public Figure count(long count) {
    return Figure.count(key(), count);
  }

  /** In percent, unrounded. */
  public Figure share(long numerator, long denominator) {
    BigDecimal over = BigDecimal.valueOf(denominator);
    BigDecimal value =
        BigDecimal.valueOf(100 * numerator).divide(over, 10, java.math.RoundingMode.HALF_UP);
    return new Figure(
        key(), value, BigDecimal.valueOf(numerator), over, denominator, FigureState.VALUE);
  }

  public Figure state(FigureState state) {
    return new Figure(key(), null, null, null, null, state);
  }
}
