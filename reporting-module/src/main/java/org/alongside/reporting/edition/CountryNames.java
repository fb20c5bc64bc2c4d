package org.alongside.reporting.edition;

import java.util.Locale;
import java.util.Map;

/** Names of countries in English. */
public final class CountryNames {

  /** Where Java's name is none a report would print. */
  private static final Map<String, String> OWN =
      Map.of("ZZ", "Online, country unknown", "CD", "DR Congo", "CG", "Congo");

  private CountryNames() {}

  /**
   * @param code ISO 3166-1 alpha-2, or {@code ZZ} for online sessions of people without a country
   */
  public static String name(String code) {
    String own = OWN.get(code);
    if (own != null) {
      return own;
    }
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
