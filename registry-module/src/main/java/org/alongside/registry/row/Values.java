package org.alongside.registry.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** Values of cells from and to text, by type. */
final class Values {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Before it nothing was recorded that a registry keeps; such a year is a slip. */
  private static final int FIRST_YEAR = 1900;

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,10})?");

  private Values() {}

  /** A value, or none and why; a warning comes with the value. */
  record Result(@Nullable Object value, Optional<FindingCode> finding) {

    static Result of(Object value) {
      return new Result(value, Optional.empty());
    }

    static Result none(FindingCode finding) {
      return new Result(null, Optional.of(finding));
    }
  }

  static Result read(Class<?> type, Cell cell, String text) {
    if (type == String.class) {
      return string(cell, text);
    }
    if (type == LocalDate.class) {
      return date(text);
    }
    if (type == Boolean.class) {
      return yesOrNo(text);
    }
    if (type.isEnum()) {
      return choice(type, text);
    }
    return number(type, cell, text);
  }

  static String write(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Choice choice) {
      return choice.word();
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    return value.toString();
  }

  /** Without trailing zeros or exponent, so that a value has one spelling. */
  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Result string(Cell cell, String text) {
    if (text.length() > cell.max()) {
      return Result.none(FindingCode.TEXT_TOO_LONG);
    }
    if (!cell.value().accepts(text)) {
      return Result.none(cell.value().otherwise());
    }
    boolean formula = cell.value() == Format.TEXT && Format.looksLikeFormula(text);
    return new Result(
        text, formula ? Optional.of(FindingCode.TEXT_LOOKS_LIKE_FORMULA) : Optional.empty());
  }

  private static Result date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Result.none(FindingCode.DATE_MALFORMED);
    }
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() < FIRST_YEAR
          ? Result.none(FindingCode.DATE_TOO_EARLY)
          : Result.of(date);
    } catch (DateTimeException e) {
      return Result.none(FindingCode.DATE_MALFORMED);
    }
  }

  private static Result yesOrNo(String text) {
    return switch (text) {
      case "yes" -> Result.of(true);
      case "no" -> Result.of(false);
      default -> Result.none(FindingCode.CHOICE_UNKNOWN);
    };
  }

  private static Result choice(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Choice) constant).word().equals(text)) {
        return Result.of(constant);
      }
    }
    return Result.none(FindingCode.CHOICE_UNKNOWN);
  }

  private static Result number(Class<?> type, Cell cell, String text) {
    boolean decimal = type == BigDecimal.class;
    if (!(decimal ? DECIMAL : WHOLE).matcher(text).matches()) {
      return Result.none(FindingCode.NUMBER_MALFORMED);
    }
    BigDecimal number = new BigDecimal(text);
    if (number.compareTo(BigDecimal.valueOf(cell.min())) < 0
        || number.compareTo(BigDecimal.valueOf(cell.max())) > 0) {
      return Result.none(FindingCode.NUMBER_OUT_OF_RANGE);
    }
    if (decimal) {
      return Result.of(number);
    }
    return Result.of(
        type == Long.class ? (Object) number.longValueExact() : (Object) number.intValueExact());
  }
}
