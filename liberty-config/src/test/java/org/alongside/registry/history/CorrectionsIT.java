package org.alongside.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Typed corrections over HTTP; the demonstration has published every quarter of 2025. */
@ExtendWith(DemoServer.class)
class CorrectionsIT {

  private static final String COHORT = "api/registry/cohorts/ZZ-C1";
  private static final String SESSION = COHORT + "/sessions/S1";
  private static final String PERSON = "api/registry/participants/ZZ-P1";
  private static final String VISIT = SESSION + "/attendance/ZZ-P1";

  @Test
  void aChangeOfAClosedQuarterNeedsAReasonAndStaysReadable(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    String site = first(manager, "api/registry/sites", "site");
    String programme = first(manager, "api/registry/programmes", "programme");
    put(
        manager,
        COHORT,
        """
        {"programme": "%s", "site": "%s", "starts_on": "2025-01-01", "status": "open"}"""
            .formatted(programme, site));
    String session = "{\"held_on\": \"2025-02-01\", \"minutes\": 60}";

    HttpResponse<String> refused = manager.put(SESSION, session);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(HttpCaller.json(refused).getString("code")).isEqualTo("reason-missing");

    put(manager, SESSION + "?reason=found%20on%20paper", session);
    put(manager, PERSON, "{\"sex\": \"M\", \"consent\": \"given\", \"birth_year\": 1990}");
    put(manager, PERSON, "{\"birth_year\": 1991}");
    assertThat(manager.put(VISIT, "{\"attendance\": \"present\"}").statusCode()).isEqualTo(422);
    put(manager, VISIT + "?reason=late%20register", "{\"attendance\": \"present\"}");
    assertThat(manager.delete(VISIT).statusCode()).isEqualTo(422);
    assertThat(manager.delete(VISIT + "?reason=wrong%20man").statusCode()).isEqualTo(204);

    assertThat(lines(manager, "participant=ZZ-P1"))
        .containsExactly(
            "manager removed attendance ZZ-C1/S1/ZZ-P1 wrong man"
                + " cohort:ZZ-C1> session:S1> participant:ZZ-P1> attendance:present>",
            "manager created attendance ZZ-C1/S1/ZZ-P1 late register"
                + " cohort:>ZZ-C1 session:>S1 participant:>ZZ-P1 attendance:>present",
            "manager changed participant ZZ-P1 - birth_year:1990>1991",
            "manager created participant ZZ-P1 -"
                + " participant:>ZZ-P1 sex:>M birth_year:>1990 consent:>given");
    assertThat(lines(manager, "record=session/ZZ-C1/S1"))
        .singleElement()
        .asString()
        .startsWith("manager created session ZZ-C1/S1 found on paper ");
    HttpCaller stranger = server.anyone().signIn("entry", DemoServer.PASSWORD);
    assertThat(lines(stranger, "record=session/ZZ-C1/S1")).isEmpty();
    assertThat(lines(stranger, "participant=ZZ-P1")).isEmpty();
  }

  @Test
  void whoImportedARecordIsPartOfItsHistory(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    String person = first(manager, "api/registry/cohorts/CUR-CD-01/enrolments", "participant");

    assertThat(lines(manager, "record=participant/" + person))
        .last()
        .asString()
        .matches("manager created participant " + person + " import \\d+ ");
  }

  @Test
  void whoLookedAtWhomIsExportedForAdministratorsAlone(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    String person = first(manager, "api/registry/participants", "participant");
    manager.get("registry/participant.xhtml?code=" + person);
    manager.get("registry/participants.xhtml?q=" + person.substring(0, 2));
    HttpCaller administrator = server.anyone().signIn("admin", DemoServer.PASSWORD);

    List<String> readings = administrator.getCsv("api/registry/audit/readings.csv");

    assertThat(readings.get(0)).isEqualTo("id,at,by,way,kind,record,searched,records");
    assertThat(readings)
        .anyMatch(line -> line.endsWith(",manager,page,participant," + person + ",,1"))
        .anyMatch(
            line ->
                line.matches(".*,manager,page,participant,," + person.substring(0, 2) + ",\\d+"))
        .anyMatch(line -> line.matches(".*,manager,api,participant,,,\\d+"));
    assertThat(administrator.getCsv("api/registry/audit/changes.csv").get(0))
        .isEqualTo("id,at,by,act,kind,record,records,column,before,after,reason");
    assertThat(manager.get("api/registry/audit/readings.csv").statusCode()).isEqualTo(403);
    assertThat(manager.get("api/registry/audit/changes.csv").statusCode()).isEqualTo(403);
  }

  private static void put(HttpCaller caller, String path, String body) {
    HttpResponse<String> answer = caller.put(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  private static String first(HttpCaller caller, String path, String column) {
    return caller
        .getJson(path + "?limit=1")
        .getJsonArray("items")
        .getJsonObject(0)
        .getString(column);
  }

  /** "by act kind record reason column:before>after …", the latest first. */
  private static List<String> lines(HttpCaller caller, String query) {
    return caller
        .getJson("api/registry/audit?" + query)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(CorrectionsIT::line)
        .toList();
  }

  private static String line(JsonObject change) {
    List<String> columns =
        change.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
            .map(
                c ->
                    c.getString("column")
                        + ":"
                        + c.getString("before")
                        + ">"
                        + c.getString("after"))
            .toList();
    return String.join(
        " ",
        change.getString("by"),
        change.getString("act"),
        change.getString("kind"),
        change.getString("record", "-"),
        change.getString("reason", "-"),
        String.join(" ", columns));
  }
}
