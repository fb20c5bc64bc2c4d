package org.alongside.reporting.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library names each embedded font subset with six random letters. They are numbered here
 * instead, which changes no length and so no offset.
 */
final class StableFontNames {

  private static final Pattern SUBSET =
      Pattern.compile("([A-Z]{6})(?=\\+(?:Liberation|DejaVu)[A-Za-z-]{4,30})");

  private StableFontNames() {}

  static byte[] in(byte[] pdf) {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher matcher = SUBSET.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    String renamed =
        matcher.replaceAll(
            match -> names.computeIfAbsent(match.group(), old -> letters(names.size())));
    return renamed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String letters(int number) {
    return "AAAAA" + (char) ('A' + number);
  }
}
