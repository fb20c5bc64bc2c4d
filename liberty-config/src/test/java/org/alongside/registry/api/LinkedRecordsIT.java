package org.alongside.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hangs on people, cohorts and grants, typed: the rules of the import, and who may. */
@ExtendWith(DemoServer.class)
class LinkedRecordsIT {

  /** Records of its own, of a team nobody is in. */
  @BeforeAll
  static void ownRecords(RunningServer server) {
    HttpCaller admin = admin(server);
    put(admin, "organisations/ZL-ORG", Map.of("name", "Links", "roles", "implementer|donor"));
    put(
        admin,
        "grants/ZL-G",
        Map.of(
            "title",
            "Links",
            "donor",
            "ZL-ORG",
            "starts_on",
            "2024-01-01",
            "ends_on",
            "2024-12-31",
            "currency",
            "USD"));
    put(admin, "programmes/ZL-P", Map.of("title", "Links", "model", "cascade"));
    put(admin, "sites/ZL-S", Map.of("name", "Links", "country", "GB"));
    for (String cohort : List.of("ZL-C1", "ZL-C2")) {
      put(
          admin,
          "cohorts/" + cohort,
          Map.of(
              "programme",
              "ZL-P",
              "site",
              "ZL-S",
              "implementer",
              "ZL-ORG",
              "starts_on",
              "2024-01-01",
              "status",
              "planned"));
    }
    for (String person : List.of("ZL-M", "ZL-W")) {
      put(admin, "participants/" + person, Map.of("sex", "U", "consent", "not-recorded"));
      put(
          admin,
          "cohorts/ZL-C1/enrolments/" + person + "/1",
          Map.of("role", "trainer", "applied_on", "2024-01-01"));
    }
  }

  @Test
  void everyKindIsCreatedReadListedAndLeftAlone(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    keyed(manager, "participants/ZL-M/attributes", "/leader-role", Map.of("value", "mayor"));
    keyed(manager, "participants/ZL-M/consents", "/photo/2024-1", Map.of("given_on", "2024-02-01"));
    inBody(manager, "participants/ZL-M/relations", Map.of("kind", "partner"));
    inBody(
        manager,
        "participants/ZL-M/relations",
        Map.of("kind", "colleague", "related_participant", "ZL-W"));
    keyed(
        manager,
        "pairs",
        "/ZL-B",
        Map.of(
            "cohort",
            "ZL-C1",
            "participant",
            "ZL-M",
            "partner",
            "ZL-W",
            "starts_on",
            "2024-02-01"));
    keyed(manager, "pairs/ZL-B/check-ins", "/2024-02-02", Map.of());
    keyed(manager, "cohorts/ZL-C2/led-by", "/ZL-M/ZL-C1", Map.of("share_percent", "60"));
    keyed(
        manager,
        "referrals",
        "/ZL-R",
        Map.of("cohort", "ZL-C1", "referred_on", "2024-02-01", "service", "clinic"));
    keyed(manager, "concerns", "/ZL-K", Map.of("cohort", "ZL-C1", "raised_on", "2024-02-01"));
    keyed(
        manager,
        "organisations/ZL-ORG/metrics",
        "/promotions/2024-01-01/2024-03-31",
        Map.of("women", "4", "men", "6"));
    keyed(manager, "grants/ZL-G/framework", "/1.1", Map.of("wording", "Laws changed"));
    keyed(
        manager,
        "grants/ZL-G/framework/1.1/results",
        "/2024-01-01/2024-03-31",
        Map.of("value", "2"));
    inBody(
        manager,
        "grants/ZL-G/expenditures",
        Map.of(
            "period_start",
            "2024-01-01",
            "period_end",
            "2024-03-31",
            "amount",
            "5.005",
            "currency",
            "USD"));
    inBody(
        manager,
        "published-results",
        Map.of(
            "indicator",
            "R_CUM",
            "scope_type",
            "grant",
            "scope",
            "ZL-G",
            "period_start",
            "2002-01-01",
            "period_end",
            "2023-12-31",
            "value",
            "7",
            "source",
            "Report"));
    inBody(
        manager,
        "targets",
        Map.of(
            "indicator",
            "line:ZL-G/1.1",
            "scope_type",
            "grant",
            "scope",
            "ZL-G",
            "period_start",
            "2024-01-01",
            "period_end",
            "2024-12-31",
            "kind",
            "cumulative",
            "set_on",
            "2024-01-01",
            "value",
            "3"));
    assertThat(manager.getJson("api/registry/referrals?cohort=ZL-C1").getJsonArray("items"))
        .hasSize(1);
    assertThat(manager.getJson("api/registry/referrals?cohort=ZL-C2").getJsonArray("items"))
        .isEmpty();
  }

  private static void keyed(HttpCaller caller, String list, String rest, Map<String, String> body) {
    String path = "api/registry/" + list + rest;
    assertThat(caller.putJson(path, json(body)).statusCode()).as(path).isEqualTo(201);
    HttpResponse<String> again = caller.putJson(path, json(body));
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    JsonObject read = caller.getJson(path);
    assertThat(read).as(path).isEqualTo(HttpCaller.json(again));
    body.keySet().forEach(column -> assertThat(read).as(path).containsKey(column));
    assertThat(caller.getJson("api/registry/" + list + "?limit=500").getJsonArray("items"))
        .as(list)
        .contains(read);
  }

  private static void inBody(HttpCaller caller, String list, Map<String, String> body) {
    String path = "api/registry/" + list;
    HttpResponse<String> first = caller.putJson(path, json(body));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(caller.putJson(path, json(body)).statusCode()).as(path).isEqualTo(200);
    assertThat(caller.getJson(path + "?limit=500").getJsonArray("items"))
        .as(list)
        .contains(HttpCaller.json(first));
  }

  /** The pair can end before its mistaken check-in once that was taken back. */
  @Test
  void whatWasEnteredByMistakeIsTakenBack(RunningServer server) {
    HttpCaller admin = admin(server);
    Map<String, String> pair =
        Map.of(
            "cohort", "ZL-C1", "participant", "ZL-M", "partner", "ZL-W", "starts_on", "2024-02-01");
    put(admin, "pairs/ZL-SHORT", pair);
    put(admin, "pairs/ZL-SHORT/check-ins/2024-03-01", Map.of());
    Map<String, String> end = Map.of("ends_on", "2024-02-29");
    assertThat(refusal(admin, "pairs/ZL-SHORT", end)).isEqualTo("check-in-outside-pair");

    String checkIn = "api/registry/pairs/ZL-SHORT/check-ins/2024-03-01";
    assertThat(admin.delete(checkIn, "reason", "A test takes it back").statusCode()).isEqualTo(204);

    assertThat(admin.get(checkIn).statusCode()).isEqualTo(404);
    assertThat(admin.delete(checkIn, "reason", "A test takes it back").statusCode()).isEqualTo(404);
    put(admin, "pairs/ZL-SHORT", end);
    String relations = "participants/ZL-W/relations";
    put(admin, relations, Map.of("kind", "mentor"));
    assertThat(
            admin
                .delete(
                    "api/registry/" + relations + "?kind=mentor", "reason", "A test takes it back")
                .statusCode())
        .isEqualTo(204);
    assertThat(admin.getJson("api/registry/" + relations).getJsonArray("items")).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedWithTheRuleAndTheColumn(RunningServer server) {
    HttpCaller admin = admin(server);
    Map<String, String> pair =
        Map.of(
            "cohort", "ZL-C1", "participant", "ZL-M", "partner", "ZL-M", "starts_on", "2024-02-01");
    assertThat(refusal(admin, "pairs/ZL-X", pair)).isEqualTo("same-person");
    assertThat(refusal(admin, "cohorts/ZL-C1/led-by/ZL-M/ZL-C1", Map.of()))
        .isEqualTo("cascade-loop");
    assertThat(refusal(admin, "cohorts/ZL-C1/led-by/ZL-M/ZL-C2", Map.of()))
        .isEqualTo("trainer-not-enrolled");
    assertThat(
            refusal(admin, "concerns/ZL-X", Map.of("cohort", "ZL-C1", "raised_on", "2999-01-01")))
        .isEqualTo("date-in-future");
    assertThat(refusal(admin, "participants/ZL-M/relations", Map.of("kind", "brother")))
        .isEqualTo("choice-unknown");
    assertThat(
            refusal(admin, "grants/ZL-G/framework/9", Map.of("wording", "Men", "indicator", "MEN")))
        .isEqualTo("indicator-unknown");
    assertThat(
            refusal(
                admin,
                "grants/ZL-G/framework/9",
                Map.of("wording", "Men", "indicator", "R_CUM", "filters", "area=NOWHERE-1")))
        .isEqualTo("reference-unknown");
  }

  /** The cohort is another team's, and so are its people. */
  @Test
  void anotherTeamSeesAndWritesNothing(RunningServer server) {
    HttpCaller entry = server.anyone().signIn("entry", DemoServer.PASSWORD);
    Map<String, String> concern = Map.of("cohort", "ZL-C1", "raised_on", "2024-02-01");
    put(admin(server), "concerns/ZL-OURS", concern);
    put(admin(server), "participants/ZL-W/attributes/leader-role", Map.of("value", "mayor"));

    assertThat(entry.get("api/registry/concerns/ZL-OURS").statusCode()).isEqualTo(404);
    assertThat(entry.getJson("api/registry/concerns?cohort=ZL-C1").getJsonArray("items")).isEmpty();
    assertThat(entry.getJson("api/registry/participants/ZL-W/attributes").getJsonArray("items"))
        .isEmpty();
    assertThat(refusal(entry, "concerns/ZL-NEW", concern)).isEqualTo("reference-unknown");
    assertThat(refusal(entry, "participants/ZL-W/attributes/displacement", Map.of("value", "none")))
        .isEqualTo("reference-unknown");
    assertThat(refusal(entry, "participants/ZL-W/attributes/leader-role", Map.of("value", "none")))
        .isEqualTo("not-yours");
    assertThat(entry.get("api/registry/grants/ZL-G/framework").statusCode()).isEqualTo(403);
    HttpCaller operator = server.anyone().signIn("operator", DemoServer.PASSWORD);
    for (String path : List.of("pairs", "referrals", "concerns", "participants/ZL-W/consents")) {
      assertThat(operator.get("api/registry/" + path).statusCode()).as(path).isEqualTo(403);
    }
  }

  private static HttpCaller admin(RunningServer server) {
    return server.anyone().signIn("admin", DemoServer.PASSWORD);
  }

  private static void put(HttpCaller caller, String path, Map<String, String> body) {
    HttpResponse<String> answer = caller.putJson("api/registry/" + path, json(body));
    assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 201);
  }

  private static String refusal(HttpCaller caller, String path, Map<String, String> body) {
    HttpResponse<String> answer = caller.putJson("api/registry/" + path, json(body));
    assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 422);
    return HttpCaller.json(answer).getString("code");
  }

  private static JsonObject json(Map<String, String> texts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    texts.forEach(object::add);
    return object.build();
  }
}
