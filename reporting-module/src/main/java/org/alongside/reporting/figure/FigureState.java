package org.alongside.reporting.figure;

/** Why a cell looks as it does (domain spec, section 3, Numbers): never two of these alike. */
public enum FigureState {
  VALUE("value"),
  ZERO("zero"),
  NONE("none"),
  SUPPRESSED("suppressed"),
  NOT_APPLICABLE("not-applicable"),
  LATE("late"),
  FAILED("failed");

  private final String code;

  FigureState(String code) {
    this.code = code;
  }

  /** As written in {@code figures.csv}. */
  public String code() {
    return code;
  }
}
