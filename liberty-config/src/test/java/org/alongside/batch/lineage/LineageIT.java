package org.alongside.batch.lineage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a published figure to the people behind it, over HTTP and in the browser. */
@ExtendWith(DemoServer.class)
class LineageIT {

  private static final String LAST_QUARTER = "&from=2026-04-01&to=2026-06-30";
  private static final List<String> ROWS =
      List.of("country", "area", "programme", "model", "ageBand");

  @Test
  void peopleOfAGrantsFigureAreListedPageByPageAndNoted(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    JsonObject figure = openFigure(manager);
    String address = lineage(figure);
    JsonObject whole = manager.getJson(address);
    int value = figure.getInt("value");
    assertThat(whole.getInt("value")).isEqualTo(value);
    assertThat(whole.getInt("fromPeople")).isEqualTo(value);
    assertThat(whole.getInt("people")).isEqualTo(value);
    assertThat(whole.getInt("beyondPeople")).isZero();
    assertThat(whole.getJsonObject("definition").getString("version")).matches("[0-9a-f]{8}");

    TreeSet<String> codes = new TreeSet<>();
    String next = "";
    int pages = 0;
    do {
      JsonObject page = manager.getJson(address + "?limit=7&after=" + next);
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(person -> codes.add(person.getString("participant")));
      next = page.getString("next", "");
      pages++;
    } while (!next.isEmpty());
    assertThat(codes).hasSize(value);
    assertThat(pages).isEqualTo((value + 6) / 7);
    String somebody = codes.first();
    assertThat(manager.get("api/registry/participants/" + somebody).statusCode()).isEqualTo(200);
    HttpCaller administrator = server.anyone().signIn("admin", DemoServer.PASSWORD);
    assertThat(administrator.getCsv("api/registry/audit/readings.csv"))
        .anyMatch(line -> line.contains(",manager,api,lineage,"));

    for (String account : List.of("entry", "officer", "operator")) {
      HttpCaller caller = server.anyone().signIn(account, DemoServer.PASSWORD);
      assertThat(caller.get(address).statusCode()).as(account).isEqualTo(403);
      assertThat(caller.get("api/audit-samples").statusCode()).as(account).isEqualTo(403);
    }
  }

  @Test
  void figureThatCountsLinkedClubsTellsAManagerNobodyOfIt(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    JsonObject all = totals(manager, "R_CUM", "organisation").get(0);
    HttpResponse<String> answer = manager.get(lineage(all));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(HttpCaller.json(answer).getString("code")).isEqualTo("lineage-not-for-you");
    assertThat(manager.get("api/figures/1000000000000/lineage").statusCode()).isEqualTo(404);
  }

  /** Of grants without linked clubs; what such a club may be part of stays hidden. */
  @Test
  void hiddenFigureIsToldToWhoMaySeeAllItRestsOn(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    int told = 0;
    for (JsonObject grant : items(manager, "api/registry/grants?limit=100")) {
      for (JsonObject figure : totals(manager, "ATT_UP_PCT", of(grant))) {
        if (figure.getString("state").equals("suppressed")) {
          HttpResponse<String> answer = manager.get(lineage(figure));
          if (answer.statusCode() == 200) {
            JsonObject lineage = HttpCaller.json(answer);
            assertThat(lineage.getBoolean("hidden")).isTrue();
            assertThat(lineage.getInt("denominator")).isBetween(1, 9);
            told++;
            HttpResponse<String> sample =
                manager.postJson(
                    "api/audit-samples",
                    Json.createObjectBuilder().add("figure", figure.get("id")).build());
            assertThat(HttpCaller.json(sample).getString("code")).isEqualTo("sample-of-hidden");
          } else {
            assertThat(HttpCaller.json(answer).getString("code")).isEqualTo("lineage-suppressed");
          }
        }
      }
    }
    assertThat(told).isPositive();
    for (JsonObject figure : totals(manager, "CONCERNS_RAISED", "organisation")) {
      if (figure.getString("state").equals("suppressed")) {
        assertThat(manager.get(lineage(figure)).statusCode()).isEqualTo(409);
      }
    }
  }

  /** Not even one who may be seen for another cohort's sake: where he is counted would tell. */
  @Test
  void nobodyOfALinkedClubIsListed(RunningServer server) {
    HttpCaller team = server.anyone().signIn("club", DemoServer.PASSWORD);
    Set<String> members = new TreeSet<>();
    for (JsonObject club : items(team, "api/registry/cohorts?limit=100")) {
      if (club.getBoolean("key_population_linked")) {
        String spells = "api/registry/cohorts/" + club.getString("cohort") + "/enrolments";
        items(team, spells + "?limit=500")
            .forEach(spell -> members.add(spell.getString("participant")));
      }
    }
    assertThat(members).isNotEmpty();
    HttpCaller manager = DemoServer.manager(server);
    int listed = 0;
    for (JsonObject grant : items(manager, "api/registry/grants?limit=100")) {
      // Another test may have added a grant since the night.
      for (JsonObject figure : totals(manager, "R_REG", of(grant))) {
        HttpResponse<String> answer = manager.get(lineage(figure) + "?limit=5000");
        if (answer.statusCode() == 200) {
          for (JsonObject person : items(answer)) {
            assertThat(members).doesNotContain(person.getString("participant"));
            listed++;
          }
        }
      }
    }
    assertThat(listed).isPositive();
  }

  @Test
  @Tag(Browser.TAG)
  void sampleIsDrawnAndMarkedInTheBrowser(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    JsonObject figure = openFigure(manager);
    String sample;
    try (Browser browser = Browser.on(server)) {
      Page page = browser.desktop();
      page.navigate("/sign-in.xhtml");
      page.fill("#username", "manager");
      page.fill("#password", DemoServer.PASSWORD);
      page.click("button[type=submit]");
      page.navigate("/batch/lineage.xhtml");
      page.selectOption("#indicator", "R_NEW");
      page.selectOption("#scopeType", "grant");
      page.fill("#scope", figure.getString("scope"));
      page.fill("#to", "2026-06-30");
      page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
      Browser.picture(page, "figures-found");
      page.navigate("/batch/lineage.xhtml?figure=" + figure.getJsonNumber("id"));
      assertThat(page.locator("main")).containsText("Men newly reached");
      assertThat(page.locator("main table tbody tr")).hasCount(figure.getInt("value"));
      Browser.picture(page, "lineage");
      page.click("#draw\\:go");
      page.waitForURL("**/batch/sample.xhtml?id=*");
      sample = page.url().replaceFirst(".*id=", "");
      int drawn = Math.min(AuditSamples.SIZE, figure.getInt("value"));
      assertThat(page.locator("#sample tbody tr")).hasCount(drawn);
      page.selectOption("[name=verdict1]", "verified");
      page.selectOption("[name=verdict2]", "not-found");
      page.click("#sample\\:save");
      assertThat(page.locator("main")).containsText("Verified: 1 · Not found: 1 · Drawn: " + drawn);
      Browser.picture(page, "sample");
    }
    JsonObject newest = manager.getJson("api/audit-samples/" + sample);
    List<JsonObject> lines = newest.getJsonArray("lines").getValuesAs(JsonObject.class);
    assertThat(lines.stream().map(line -> line.getString("participant")).distinct())
        .hasSameSizeAs(lines);
    assertThat(lines).allMatch(line -> !line.getString("site").isEmpty());
    assertThat(lines.get(0).getString("markedBy")).isEqualTo("manager");
  }

  /** A grant's figure that counts at least two men, all of whom the manager may see. */
  private static JsonObject openFigure(HttpCaller manager) {
    for (JsonObject grant : items(manager, "api/registry/grants?limit=100")) {
      for (JsonObject figure : totals(manager, "R_NEW", of(grant))) {
        boolean enough = figure.getString("state").equals("value") && figure.getInt("value") > 1;
        if (enough && manager.get(lineage(figure)).statusCode() == 200) {
          return figure;
        }
      }
    }
    throw new IllegalStateException("No grant's men may all be seen");
  }

  /** The figures of a scope's total in the last quarter, all ages together. */
  private static List<JsonObject> totals(HttpCaller manager, String indicator, String scope) {
    String query = "indicator=" + indicator + "&scopeType=" + scope;
    return manager
        .getJson("api/figures?" + query + LAST_QUARTER)
        .getJsonArray("figures")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(figure -> ROWS.stream().allMatch(row -> figure.getString(row).isEmpty()))
        .toList();
  }

  private static List<JsonObject> items(HttpCaller caller, String path) {
    return caller.getJson(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static List<JsonObject> items(HttpResponse<String> answer) {
    return HttpCaller.json(answer).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static String of(JsonObject grant) {
    return "grant&scope=" + grant.getString("grant");
  }

  private static String lineage(JsonObject figure) {
    return "api/figures/" + figure.getJsonNumber("id") + "/lineage";
  }
}
