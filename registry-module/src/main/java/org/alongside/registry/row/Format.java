package org.alongside.registry.row;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.registry.finding.FindingCode;

/** Kinds of text in cells, each with its check. */
public enum Format {
  /** Free text; control characters other than line breaks and tabs are refused. */
  TEXT(Format::isPrintable, FindingCode.TEXT_NOT_PRINTABLE),
  /** A code of a record (interchange spec, section 1). */
  CODE(Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"), FindingCode.CODE_MALFORMED),
  /** 1, 2, 3 and so on, in one spelling. */
  RUNNING_NUMBER(Pattern.compile("[1-9][0-9]{0,8}"), FindingCode.RUNNING_NUMBER_MALFORMED),
  /** ISO 3166-1 alpha-2, and XK, which everybody uses for Kosovo. */
  COUNTRY(countries(), FindingCode.COUNTRY_UNKNOWN),
  /** ISO 4217. */
  CURRENCY(currencies(), FindingCode.CURRENCY_UNKNOWN),
  /** A region of the IANA time zone database. */
  TIME_ZONE(ZoneId.getAvailableZoneIds(), FindingCode.TIME_ZONE_UNKNOWN);

  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]{1,18}(\\.[0-9]{1,10})?");

  private final Predicate<String> valid;
  private final FindingCode otherwise;
  private final List<String> words;

  Format(Predicate<String> valid, FindingCode otherwise) {
    this.valid = valid;
    this.otherwise = otherwise;
    this.words = List.of();
  }

  Format(Set<String> known, FindingCode otherwise) {
    this.valid = Set.copyOf(known)::contains;
    this.otherwise = otherwise;
    this.words = known.stream().sorted().toList();
  }

  Format(Pattern pattern, FindingCode otherwise) {
    this(pattern.asMatchPredicate(), otherwise);
  }

  /** Whether the text is of this kind; an empty text is never asked about. */
  public boolean accepts(String text) {
    return valid.test(text);
  }

  /** All texts of this kind, in order; empty where they are too many. */
  List<String> words() {
    return words;
  }

  /** What to say of a text that is not. */
  FindingCode otherwise() {
    return otherwise;
  }

  /** Whether a spreadsheet would take the text for a formula; a negative number is none. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty()
        && "=+-@".indexOf(text.charAt(0)) >= 0
        && !NEGATIVE.matcher(text).matches();
  }

  private static boolean isPrintable(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }

  private static Set<String> countries() {
    return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toUnmodifiableSet());
  }
}
