package org.alongside.reporting.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.figure.ScopeName;

/**
 * Names a draft: whose report, which quarter, drawn from which run. To callers it is an opaque text
 * that is safe in an address and a file name; what it names never changes.
 */
public record EditionId(ScopeName scope, LocalDate start, long run) {

  private static final Pattern TEXT =
      Pattern.compile(
          "(organisation|grant)~([A-Za-z0-9][A-Za-z0-9._-]{0,39})?~(\\d{4}-\\d\\d-\\d\\d)~"
              + "(\\d{1,18})");

  /**
   * @throws ReportingException 404 if no edition can have that id
   */
  public static EditionId parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw unknown(text);
    }
    String code = parts.group(2) == null ? "" : parts.group(2);
    if (parts.group(1).equals("organisation") != code.isEmpty()) {
      throw unknown(text);
    }
    try {
      return new EditionId(
          new ScopeName(parts.group(1), code),
          LocalDate.parse(parts.group(3)),
          Long.parseLong(parts.group(4)));
    } catch (DateTimeException e) {
      throw unknown(text);
    }
  }

  static ReportingException unknown(String text) {
    String shown = text.length() > 80 ? text.substring(0, 80) : text;
    return ReportingException.notFound(
        "edition-unknown", "There is no edition " + shown + ": take the id from the list.");
  }

  @Override
  public String toString() {
    return scope.type() + "~" + scope.code() + "~" + start + "~" + run;
  }
}
