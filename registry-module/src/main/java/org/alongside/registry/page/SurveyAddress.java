package org.alongside.registry.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.registry.assessment.InstrumentRow;

/** Addresses around surveys. */
final class SurveyAddress {

  private SurveyAddress() {}

  /** The parameters of an address, those without a value left out. */
  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> !parameter.getValue().isEmpty())
        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The sheet of an instrument's family in the workspace of a cohort. */
  static String sheet(String cohort, InstrumentRow instrument) {
    return "/registry/cohort.xhtml?code="
        + encoded(cohort)
        + "&tab=surveys&family="
        + encoded(instrument.familyName());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
