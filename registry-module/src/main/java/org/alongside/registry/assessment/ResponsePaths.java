package org.alongside.registry.assessment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the key of a response stands in a query in which {@code n} is its enrolment and {@code p}
 * the participant, both of which an anonymous response lacks.
 */
final class ResponsePaths {

  private ResponsePaths() {}

  static Map<String, String> under(String response) {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("cohort", response + ".cohort.code");
    paths.put("participant", "coalesce(p.code, '')");
    paths.put("spell", "coalesce(n.spell, 1)");
    paths.put("instrument", response + ".instrument.code");
    paths.put("wave", response + ".wave");
    paths.put("taken_on", response + ".takenOn");
    paths.put("respondent", response + ".respondent");
    return paths;
  }

  static Map<String, String> withItemUnder(String answer) {
    Map<String, String> paths = under(answer + ".response");
    paths.put("item", answer + ".item.code");
    return paths;
  }
}
