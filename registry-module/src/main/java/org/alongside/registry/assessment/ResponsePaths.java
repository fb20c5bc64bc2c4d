package org.alongside.registry.assessment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the key of a response stands in a query in which {@code n} is its enrolment and {@code p}
 * the participant, both of which an anonymous response lacks.
 */
final class ResponsePaths {

  /** Condition for an anonymous response. */
  static final String NOBODY = "n.id is null";

  private ResponsePaths() {}

  static Map<String, String> under(String response) {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("cohort", response + ".cohort.code");
    paths.put("participant", "p.code");
    paths.put("spell", "n.spell");
    paths.put("instrument", response + ".instrument.code");
    paths.put("wave", response + ".wave");
    paths.put("taken_on", response + ".takenOn");
    paths.put("respondent", response + ".respondent");
    return paths;
  }

  /** Whether a column of this key leads to an enrolment that an anonymous response lacks. */
  static boolean isNobody(String column, Map<String, String> key) {
    return (column.equals("participant") || column.equals("spell"))
        && key.getOrDefault("participant", "?").isEmpty();
  }

  static Map<String, String> withItemUnder(String answer) {
    Map<String, String> paths = under(answer + ".response");
    paths.put("item", answer + ".item.code");
    return paths;
  }
}
