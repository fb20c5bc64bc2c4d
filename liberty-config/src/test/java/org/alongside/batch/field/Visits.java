package org.alongside.batch.field;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.server.testing.Bundle;

/** The form of docs/field-tools.md: a visit to a cohort, with a repeat of the people who came. */
final class Visits {

  static final String MAPPING =
      """
      {"files": [
        {"file": "sessions.csv", "columns": {
          "cohort": "cohort", "session": {"submission": ""}, "held_on": "day",
          "kind": {"column": "kind", "choices": {"talk": "dialogue", "class": "lesson"}},
          "minutes": {"constant": "60"}}},
        {"file": "attendance.csv", "sheet": "people", "when": {"came": ["yes", "late", "no"]},
          "columns": {
          "cohort": "cohort", "session": {"submission": ""}, "participant": "who",
          "attendance": {"column": "came",
            "choices": {"yes": "present", "late": "partial", "no": "absent"}}}},
        {"file": "referrals.csv", "sheet": "people", "each": "services", "columns": {
          "referral": {"row": ""}, "cohort": "cohort", "participant": "who",
          "referred_on": "day", "service": {"option": true}}}
      ]}
      """;

  private static final List<String> VISIT =
      List.of(
          "start",
          "visit/cohort",
          "visit/day",
          "kind",
          "_id",
          "_uuid",
          "meta/rootUuid",
          "_submission_time",
          "_index");
  private static final List<String> PERSON =
      List.of(
          "who",
          "came",
          "services",
          "services/clinic",
          "services/legal",
          "_index",
          "_parent_table_name",
          "_parent_index");

  private Visits() {}

  /** One visit: uuid, root, day, kind, time of submission. */
  static List<String> visit(
      String uuid, String root, String cohort, String day, String kind, String sent, int index) {
    return List.of(
        day + "T09:00:00.000+02:00", cohort, day, kind, "7", uuid, root, sent, "" + index);
  }

  /** One person of a visit; of the services the many columns are filled, unless they are "one". */
  static List<String> person(String who, String came, String services, int index, int visit) {
    List<String> chosen = List.of(services.split(" ", -1));
    boolean one = chosen.contains("one");
    return List.of(
        who,
        came,
        services.replace("one ", ""),
        one ? "" : chosen.contains("clinic") ? "1" : "0",
        one ? "" : chosen.contains("legal") ? "1" : "0",
        "" + index,
        "visit",
        "" + visit);
  }

  /** The tables of a form's export, as CSV files in an archive. */
  static byte[] export(List<List<String>> visits, List<List<String>> people) {
    return Bundle.aBundle()
        .with("visit.csv", lines(VISIT, visits))
        .with("people.csv", lines(PERSON, people))
        .zip();
  }

  private static String[] lines(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(cells -> String.join(",", cells))
        .toArray(String[]::new);
  }
}
