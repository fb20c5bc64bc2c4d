package org.alongside.reporting.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a cell looks as it does (domain spec, section 3, Numbers): never two of these alike. */
public enum FigureState {
  VALUE("value"),
  ZERO("zero"),
  NONE("none"),
  SUPPRESSED("suppressed"),
  NOT_APPLICABLE("not-applicable"),
  LATE("late"),
  FAILED("failed");

  private static final Map<String, FigureState> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(FigureState::code, Function.identity()));

  private final String code;

  FigureState(String code) {
    this.code = code;
  }

  /** As written in {@code figures.csv}. */
  public String code() {
    return code;
  }

  /**
   * The state of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FigureState of(String code) {
    FigureState state = BY_CODE.get(code);
    if (state == null) {
      throw new IllegalArgumentException("No such state of a figure: " + code);
    }
    return state;
  }
}
