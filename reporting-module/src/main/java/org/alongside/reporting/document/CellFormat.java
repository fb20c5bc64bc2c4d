package org.alongside.reporting.document;

/** How the number of a {@link Cell} is to be shown: unit, decimals and sign. */
public enum CellFormat {
  /** Whole things: {@code 50,894}. */
  COUNT(0, false, "", "#,##0"),
  /** Change of a count: {@code +1,204}. */
  COUNT_CHANGE(0, true, "", "+#,##0;\u2212#,##0;0"),
  /** Share in per cent, 0 to 100: {@code 64.0%}. */
  SHARE(1, false, "%", "#,##0.0\"%\";\u2212#,##0.0\"%\";0"),
  /** Change of a share in percentage points: {@code +2.1 pp}. */
  SHARE_CHANGE(1, true, "\u00a0pp", "+#,##0.0\"\u00a0pp\";\u2212#,##0.0\"\u00a0pp\";0"),
  /** Score or mean, such as hours: {@code 11.5}. */
  SCORE(1, false, "", "#,##0.0;\u2212#,##0.0;0"),
  /** Change of a score or mean: {@code +0.4}. */
  SCORE_CHANGE(1, true, "", "+#,##0.0;\u2212#,##0.0;0"),
  /** Amount of money without its currency: {@code 1,200.50}. */
  MONEY(2, false, "", "#,##0.00;\u2212#,##0.00;0");

  private final int decimals;
  private final boolean signed;
  private final String unit;
  private final String spreadsheetPattern;

  CellFormat(int decimals, boolean signed, String unit, String spreadsheetPattern) {
    this.decimals = decimals;
    this.signed = signed;
    this.unit = unit;
    this.spreadsheetPattern = spreadsheetPattern;
  }

  /** Decimals shown; the value itself is kept unrounded. */
  public int decimals() {
    return decimals;
  }

  /** Whether a plus stands before a positive number. */
  public boolean signed() {
    return signed;
  }

  /** What follows the number, with its space if it has one. */
  public String unit() {
    return unit;
  }

  /** Number format of a spreadsheet cell that shows the unrounded value in the same way. */
  public String spreadsheetPattern() {
    return spreadsheetPattern;
  }
}
