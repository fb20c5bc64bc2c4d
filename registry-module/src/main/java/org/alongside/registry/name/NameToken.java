package org.alongside.registry.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A keyed token of a name, by which records with names spelt alike are found without reading a
 * name. Without the key nobody can try names against it.
 */
final class NameToken {

  /** Accents and other marks that change a letter; in Indic scripts vowels are marks, and stay. */
  private static final Pattern ACCENTS = Pattern.compile("[\\p{InCombiningDiacriticalMarks}]+");

  /** Vowel points of Hebrew and Arabic, written or left out at will, and the stretching stroke. */
  private static final Pattern POINTS =
      Pattern.compile("[\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u0640]+");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /** Within a word, and left out by some: O'Neill, N’Dour, Ka‘ili. */
  private static final Pattern APOSTROPHES = Pattern.compile("['\\u2018\\u2019\\u02BB\\u02BC`]");

  private NameToken() {}

  /** 64 hexadecimal digits: HMAC-SHA256 of the normalised name. */
  static String of(String name, NameKeys keys) {
    return HexFormat.of().formatHex(keys.token(normalised(name)));
  }

  /**
   * The name in compatibility form (NFKC), without case, accents, punctuation and spaces, its words
   * sorted: {@code "Núñez, José"} and {@code "JOSE NUNEZ"} are alike. Empty if nothing is left.
   */
  static String normalised(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace('ς', 'σ');
    String apart = Normalizer.normalize(folded, Normalizer.Form.NFD);
    String bare = POINTS.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("");
    String joined =
        APOSTROPHES.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKC)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(joined))
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining());
  }
}
