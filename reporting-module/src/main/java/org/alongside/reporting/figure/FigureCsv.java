package org.alongside.reporting.figure;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * {@code figures.csv} (interchange spec, section 2): RFC 4180 with CRLF, values unrounded, columns
 * in the order of the spec. A text never starts a formula in a spreadsheet: one that could is led
 * by an apostrophe; numbers are left alone.
 */
public final class FigureCsv {

  public static final String HEADER =
      "indicator,scope_type,scope,calendar,period_kind,period_start,period_end,country,area,"
          + "programme,model,sex,age_band,instrument,wave,detail,measure,value,numerator,"
          + "denominator,n,state,run,edition";

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final Appendable out;
  private final long run;
  private final String edition;

  /**
   * @param edition id of the issued edition the figures are frozen in, or empty
   */
  public FigureCsv(Appendable out, long run, String edition) {
    this.out = out;
    this.run = run;
    this.edition = edition;
  }

  public void header() throws IOException {
    out.append(HEADER).append("\r\n");
  }

  public void line(Figure figure) throws IOException {
    FigureKey key = figure.key();
    text(key.indicator());
    text(key.scopeType());
    text(key.scope());
    text(key.calendar());
    text(key.periodKind());
    plain(key.periodStart());
    plain(key.periodEnd());
    text(key.country());
    text(key.area());
    text(key.programme());
    text(key.model());
    text(key.sex());
    text(key.ageBand());
    text(key.instrument());
    text(key.wave());
    text(key.detail());
    text(key.measure());
    number(figure.value());
    number(figure.numerator());
    number(figure.denominator());
    plain(figure.n() == null ? "" : figure.n());
    text(figure.state().code());
    plain(run);
    out.append(safe(edition)).append("\r\n");
  }

  private void text(String value) throws IOException {
    out.append(safe(value)).append(',');
  }

  private void number(@Nullable BigDecimal value) throws IOException {
    plain(value == null ? "" : plainNumber(value));
  }

  private void plain(Object value) throws IOException {
    out.append(value.toString()).append(',');
  }

  /** Without trailing zeros and without an exponent. */
  public static String plainNumber(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String safe(String value) {
    if (value.isEmpty()) {
      return value;
    }
    String led = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted =
        led.indexOf(',') >= 0
            || led.indexOf('"') >= 0
            || led.indexOf('\n') >= 0
            || led.indexOf('\r') >= 0;
    return quoted ? '"' + led.replace("\"", "\"\"") + '"' : led;
  }
}
