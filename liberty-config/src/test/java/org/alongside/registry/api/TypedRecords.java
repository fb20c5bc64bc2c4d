package org.alongside.registry.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * One record of each kind as a manager would type it, in an order in which each refers only to
 * those before it, and one change of each. JSON with single quotes, to be read by people.
 */
final class TypedRecords {

  /**
   * @param path below {@code api/registry/}; what stands before the key is the list it is in
   * @param list where it is listed
   */
  record Typed(String path, String list, String created, String change) {

    private static Typed of(String path, String created, String change) {
      return new Typed(path, path.substring(0, path.lastIndexOf('/')), created, change);
    }
  }

  private TypedRecords() {}

  static final List<Typed> ALL =
      List.of(
          Typed.of(
              "organisations/W-ORG",
              "{'name': 'A name', 'country': 'ZW', 'roles': ['donor', 'implementer']}",
              "{'name': 'Another name'}"),
          Typed.of(
              "areas/W-AREA",
              "{'country': 'ZW', 'name': 'North', 'type': 'province', 'parent': 'ZW-BU'}",
              "{'name': 'South'}"),
          Typed.of(
              "sites/W-SITE",
              "{'name': 'Hall', 'country': 'ZW', 'area': 'W-AREA', 'time_zone': 'Africa/Harare',"
                  + " 'kind': 'place', 'sensitivity': 'area-only'}",
              "{'sensitivity': 'hidden'}"),
          Typed.of(
              "programmes/W-PROG",
              "{'title': 'Sixteen weeks', 'model': 'group', 'version': '2', 'adapted_from': 'CLUBS',"
                  + " 'planned_sessions': 16, 'min_sessions': 8, 'min_minutes': 600,"
                  + " 'required_units': ['u1', 'u2'], 'activity_gap_days': 45}",
              "{'required_units': ['u1']}"),
          Typed.of(
              "grants/W-GRANT",
              "{'title': 'A grant', 'donor': 'W-ORG', 'implementer': 'IMP-1', 'parent_grant': 'G-ONE',"
                  + " 'starts_on': '2025-01-01', 'ends_on': '2026-12-31', 'currency': 'USD',"
                  + " 'budget': 125000.5, 'calendar': 'us-fiscal', 'revision_policy': 'locked',"
                  + " 'contact_name': 'Rosa', 'contact_email': 'rosa@example.org'}",
              "{'budget': 130000}"),
          Typed.of(
              "opening-balances/W-BALANCE",
              "{'scope_type': 'organisation', 'country': 'ZW', 'as_of': '2024-12-31',"
                  + " 'since_year': 2002, 'value': 50894, 'bound': 'over', 'basis': 'persons',"
                  + " 'source': 'Annual report 2024'}",
              "{'value': 50900}"),
          Typed.of("teams/W-TEAM", "{'name': 'Team'}", "{'name': 'The team'}"),
          Typed.of(
              "cohorts/W-COHORT",
              "{'title': 'A group', 'programme': 'W-PROG', 'site': 'W-SITE', 'implementer': 'IMP-1',"
                  + " 'starts_on': '2025-01-10', 'ends_on': '2025-12-31', 'status': 'open',"
                  + " 'key_population_linked': false, 'team': 'W-TEAM'}",
              "{'status': 'closed'}"),
          new Typed(
              "cohorts/W-COHORT/funding/W-GRANT/2025-01-10",
              "cohorts/W-COHORT/funding",
              "{'to': '2025-06-30', 'share_percent': 33.3333333333}",
              "{'share_percent': 40}"),
          Typed.of(
              "participants/W-MAN",
              "{'sex': 'M', 'birth_year': 1990, 'consent': 'given', 'home_country': 'ZW',"
                  + " 'home_area': 'W-AREA', 'opening_balance': 'W-BALANCE'}",
              "{'birth_year': 1991}"),
          new Typed(
              "cohorts/W-COHORT/enrolments/W-MAN/1",
              "cohorts/W-COHORT/enrolments",
              "{'role': 'participant', 'applied_on': '2025-01-02', 'selection': 'selected',"
                  + " 'enrolled_on': '2025-01-10'}",
              "{'exited_on': '2025-09-30', 'exit_reason': 'completed'}"),
          Typed.of(
              "cohorts/W-COHORT/sessions/1",
              "{'kind': 'lesson', 'unit': 'u1', 'held_on': '2025-01-13', 'minutes': 90,"
                  + " 'register': true, 'anonymous_headcount': 3}",
              "{'minutes': 100, 'register': null}"),
          Typed.of(
              "cohorts/W-COHORT/sessions/1/attendance/W-MAN",
              "{'attendance': 'partial', 'minutes': 45}",
              "{'attendance': 'present', 'minutes': null}"));

  /** The registry around which the records of this and other tests are typed. */
  static final List<List<String>> BACKGROUND =
      List.of(
          List.of("organisations/IMP-1", "{'name': 'Our partner', 'roles': ['implementer']}"),
          List.of("organisations/IMP-2", "{'name': 'Their partner', 'roles': ['implementer']}"),
          List.of("organisations/DON-1", "{'name': 'A donor', 'roles': ['donor']}"),
          List.of("areas/ZW-BU", "{'country': 'ZW', 'name': 'Bulawayo', 'type': 'province'}"),
          List.of(
              "sites/HALL",
              "{'name': 'Hall', 'country': 'ZW', 'area': 'ZW-BU', 'time_zone': 'Africa/Harare'}"),
          List.of("programmes/CLUBS", "{'title': 'Clubs', 'model': 'club'}"),
          List.of("grants/G-ONE", grant()),
          List.of("grants/G-TWO", grant()),
          List.of("cohorts/OURS", cohort("IMP-1", false)),
          List.of("cohorts/THEIRS", cohort("IMP-2", false)),
          List.of("cohorts/KEY", cohort("IMP-2", true)),
          List.of("participants/P-OURS", "{'sex': 'M', 'consent': 'given'}"),
          List.of("participants/P-THEIRS", "{'sex': 'M', 'consent': 'given'}"),
          List.of("cohorts/OURS/enrolments/P-OURS/1", "{'enrolled_on': '2025-02-01'}"),
          List.of("cohorts/THEIRS/enrolments/P-THEIRS/1", "{'enrolled_on': '2025-02-01'}"),
          List.of("cohorts/OURS/sessions/1", "{'held_on': '2025-02-03'}"),
          List.of("cohorts/THEIRS/sessions/1", "{'held_on': '2025-02-03'}"));

  static String cohort(String implementer, boolean keyPopulationLinked) {
    return "{'programme': 'CLUBS', 'site': 'HALL', 'implementer': '"
        + implementer
        + "', 'starts_on': '2025-01-10', 'status': 'open', 'key_population_linked': "
        + keyPopulationLinked
        + "}";
  }

  private static String grant() {
    return "{'title': 'A grant', 'donor': 'DON-1', 'starts_on': '2025-01-01',"
        + " 'ends_on': '2027-12-31'}";
  }

  /** As JSON spells it. */
  static String json(String text) {
    return text.replace('\'', '"');
  }

  static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(json(text)))) {
      return reader.readObject();
    }
  }
}
