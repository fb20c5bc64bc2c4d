package org.alongside.registry.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Typed entry keeps the rules of the import, and cohorts to those who may see them. The cohort is
 * one of its own, planned only, with people of its own, so that no figure moves.
 */
@ExtendWith(DemoServer.class)
class OutcomesIT {

  private static final String COHORT = "api/registry/cohorts/OUTCOMES-IT/";

  @Test
  void aPresetBecomesAnInstrumentToBeEdited(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);

    HttpResponse<String> adopted = adopt(manager, "gem-24", "GEM-IT");

    assertThat(adopted.statusCode()).isEqualTo(201);
    assertThat(adopted.headers().firstValue("Location").orElse(""))
        .endsWith("/api/registry/instruments/GEM-IT");
    JsonObject instrument = manager.getJson("api/registry/instruments/GEM-IT");
    assertThat(instrument.getString("kind")).isEqualTo("attitude");
    assertThat(instrument.getString("direction")).isEqualTo("up");
    List<JsonObject> items = items(manager, "api/registry/instruments/GEM-IT/items?limit=100");
    assertThat(items).hasSize(24);
    assertThat(items).filteredOn(item -> item.getBoolean("reversed")).hasSize(7);
    assertThat(items).allSatisfy(item -> assertThat(item.getInt("answer_max")).isEqualTo(3));
    assertThat(items(manager, "api/registry/instruments/GEM-IT/cut-offs"))
        .extracting(row -> row.getInt("from_score") + "-" + row.getInt("to_score"))
        .containsExactly("1-23", "24-47", "48-72");
    JsonObject higher = object("from_score", "57").build();
    assertThat(
            manager.putJson("api/registry/instruments/GEM-IT/cut-offs/high", higher).statusCode())
        .isEqualTo(200);
    assertThat(code(adopt(manager, "ally-knowledge", "GEM-IT"))).isEqualTo("already-there");
  }

  @Test
  void everyPresetCanBeAdoptedByManagersAlone(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    HttpCaller entry = server.anyone().signIn("entry", DemoServer.PASSWORD);

    assertThat(adopt(manager, "ally-knowledge", "KN-IT").statusCode()).isEqualTo(201);
    assertThat(adopt(manager, "ally-action", "AC-IT").statusCode()).isEqualTo(201);
    assertThat(adopt(manager, "nothing", "X-IT").statusCode()).isEqualTo(404);
    assertThat(adopt(entry, "ally-action", "E-IT").statusCode()).isEqualTo(403);
    assertThat(items(manager, "api/registry/instruments/KN-IT/items?limit=100"))
        .hasSize(12)
        .allSatisfy(item -> assertThat(item.isNull("correct_answer")).isFalse());
    assertThat(items(entry, "api/registry/instruments/AC-IT/items")).hasSize(4);
  }

  @Test
  void whatIsTypedIsJudgedAsWhatIsImported(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    aCohort(manager);
    JsonObject response = response("SCALE-IT").add("participant", "OUTCOMES-P1").build();

    assertThat(manager.putJson(COHORT + "responses", response).statusCode()).isEqualTo(201);
    assertThat(manager.putJson(COHORT + "responses", response).statusCode()).isEqualTo(200);
    assertThat(items(manager, COHORT + "responses"))
        .filteredOn(row -> !row.isNull("participant"))
        .extracting(row -> row.getString("participant") + row.getInt("spell"))
        .containsExactly("OUTCOMES-P11");
    assertThat(code(manager.putJson(COHORT + "responses", response("SCALE-IT").build())))
        .isEqualTo("respondent-missing");
    assertThat(
            code(
                manager.putJson(
                    COHORT + "responses",
                    response("SCALE-IT")
                        .add("participant", "OUTCOMES-P1")
                        .add("spell", 2)
                        .build())))
        .isEqualTo("enrolment-unknown");

    assertThat(manager.putJson(COHORT + "answers", answer(response, "Q1", "3")).statusCode())
        .isEqualTo(201);
    assertThat(manager.putJson(COHORT + "answers", answer(response, "Q1", "1")).statusCode())
        .isEqualTo(200);
    assertThat(code(manager.putJson(COHORT + "answers", answer(response, "Q1", "4"))))
        .isEqualTo("answer-out-of-range");
    JsonObject changed = object("kind", "action").addNull("direction").build();
    assertThat(code(manager.putJson("api/registry/instruments/SCALE-IT", changed)))
        .isEqualTo("instrument-in-use");
  }

  @Test
  void nobodyIsNamedWhereTheInstrumentIsAnonymous(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    aCohort(manager);
    JsonObject response = response("SECRET-IT").add("respondent", "1").build();

    assertThat(
            code(
                manager.putJson(
                    COHORT + "responses",
                    response("SECRET-IT").add("participant", "OUTCOMES-P1").build())))
        .isEqualTo("participant-in-anonymous");
    assertThat(manager.putJson(COHORT + "responses", response).statusCode()).isEqualTo(201);
    assertThat(manager.putJson(COHORT + "responses", response).statusCode()).isEqualTo(200);
    assertThat(manager.putJson(COHORT + "answers", answer(response, "Q1", "NA")).statusCode())
        .isEqualTo(201);
    assertThat(manager.putJson(COHORT + "answers", answer(response, "Q1", "2")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aStepDoneReplacesTheOpenOne(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    aCohort(manager);
    String key = "?participant=OUTCOMES-P1&type=cooks&committed_on=2026-01-10";

    assertThat(manager.putJson(COHORT + "steps", step("")).statusCode()).isEqualTo(201);
    JsonObject done = HttpCaller.json(manager.putJson(COHORT + "steps", step("2026-01-20")));
    assertThat(done.getJsonArray("warnings").getJsonObject(0).getString("code"))
        .isEqualTo("STEP_ALSO_OPEN");
    assertThat(
            manager.delete(COHORT + "steps" + key, "reason", "A test takes it back").statusCode())
        .isEqualTo(204);
    assertThat(
            manager.delete(COHORT + "steps" + key, "reason", "A test takes it back").statusCode())
        .isEqualTo(404);
    assertThat(items(manager, COHORT + "steps"))
        .extracting(row -> row.getString("done_on"))
        .containsExactly("2026-01-20");
  }

  @Test
  void wordsAndPledgesStayWithThoseWhoSeeTheCohort(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    aCohort(manager);
    JsonObject pledge = object("pledged_on", "2026-01-10").add("number", 40).build();
    JsonObject feedback = object("rating", "4").build();
    JsonObject quote =
        object("cohort", "OUTCOMES-IT").add("text", "Now.").add("consent_on", "2026-01-10").build();

    assertThat(manager.putJson(COHORT + "pledges/1", pledge).statusCode()).isEqualTo(201);
    assertThat(manager.putJson(COHORT + "feedback/2026-01-10/1", feedback).statusCode())
        .isEqualTo(201);
    assertThat(manager.putJson("api/registry/narratives/QUOTE-IT", quote).statusCode())
        .isEqualTo(201);

    HttpCaller entry = server.anyone().signIn("entry", DemoServer.PASSWORD);
    assertThat(entry.get(COHORT + "pledges/1").statusCode()).isEqualTo(404);
    assertThat(items(entry, COHORT + "feedback")).isEmpty();
    assertThat(entry.get("api/registry/narratives/QUOTE-IT").statusCode()).isEqualTo(404);
    assertThat(entry.putJson(COHORT + "pledges/1", pledge).statusCode()).isEqualTo(403);
    HttpCaller operator = server.anyone().signIn("operator", DemoServer.PASSWORD);
    for (String path : List.of("responses", "answers", "steps", "pledges", "feedback")) {
      assertThat(operator.get(COHORT + path).statusCode()).as(path).isEqualTo(403);
    }
  }

  /** A planned cohort with one person, an identified and an anonymous scale. */
  private static void aCohort(HttpCaller manager) {
    String programme = first(manager, "programme");
    String site = first(manager, "site");
    put(
        manager,
        "api/registry/cohorts/OUTCOMES-IT",
        object("programme", programme)
            .add("site", site)
            .add("starts_on", "2026-01-01")
            .add("status", "planned"));
    put(
        manager,
        "api/registry/participants/OUTCOMES-P1",
        object("sex", "X").add("consent", "refused"));
    put(manager, COHORT + "enrolments/OUTCOMES-P1/1", object("applied_on", "2026-01-01"));
    put(manager, "api/registry/instruments/SCALE-IT", scale(false));
    put(manager, "api/registry/instruments/SECRET-IT", scale(true));
    for (String instrument : List.of("SCALE-IT", "SECRET-IT")) {
      put(
          manager,
          "api/registry/instruments/" + instrument + "/items/Q1",
          object("answer_min", "1").add("answer_max", 3));
    }
  }

  private static JsonObjectBuilder scale(boolean anonymous) {
    return object("title", "A scale")
        .add("kind", "attitude")
        .add("direction", "up")
        .add("anonymous", anonymous);
  }

  private static String first(HttpCaller manager, String kind) {
    return items(manager, "api/registry/" + kind + "s?limit=1").get(0).getString(kind);
  }

  private static void put(HttpCaller manager, String path, JsonObjectBuilder body) {
    assertThat(manager.putJson(path, body.build()).statusCode()).as(path).isIn(200, 201);
  }

  private static JsonObjectBuilder response(String instrument) {
    return object("instrument", instrument).add("wave", "E").add("taken_on", "2026-01-10");
  }

  private static JsonObject answer(JsonObject response, String item, String answer) {
    return Json.createObjectBuilder(response).add("item", item).add("answer", answer).build();
  }

  private static JsonObject step(String doneOn) {
    JsonObjectBuilder step =
        object("participant", "OUTCOMES-P1").add("type", "cooks").add("committed_on", "2026-01-10");
    return step.add("done_on", doneOn).build();
  }

  private static HttpResponse<String> adopt(HttpCaller caller, String preset, String code) {
    return caller.postJson(
        "api/registry/presets/" + preset + "/adoptions", object("instrument", code).build());
  }

  private static JsonObjectBuilder object(String name, String value) {
    return Json.createObjectBuilder().add(name, value);
  }

  private static List<JsonObject> items(HttpCaller caller, String path) {
    return caller.getJson(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static String code(HttpResponse<String> answer) {
    return HttpCaller.json(answer).getString("code");
  }
}
