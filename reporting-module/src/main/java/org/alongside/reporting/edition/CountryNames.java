package org.alongside.reporting.edition;

import java.util.Locale;

/** Names of countries in English. */
public final class CountryNames {

  private CountryNames() {}

  /**
   * @param code ISO 3166-1 alpha-2, or {@code ZZ} for online sessions of people without a country
   */
  public static String name(String code) {
    if (code.equals("ZZ")) {
      return "Online, country unknown";
    }
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
