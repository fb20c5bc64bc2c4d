package org.alongside.batch.quality;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The quality of each cohort's data, as far as the caller may see cohorts. */
@ExtendWith(DemoServer.class)
class CohortQualityIT {

  /** What adds up over cohorts. */
  private static final List<String> COUNTS =
      List.of(
          "Q_NO_REGISTER", "Q_NO_SURVEY", "Q_UNPAIRED", "Q_ODD_AGE", "Q_LOOKALIKE", "Q_OVERDUE");

  @Test
  void cohortsAddUpToTheOrganisationAndLinkedOnesAreTheirTeams(RunningServer server) {
    Map<String, JsonObject> manager = all(DemoServer.manager(server), 100);
    Map<String, JsonObject> club = all(server.anyone().signIn("club", DemoServer.PASSWORD), 7);
    assertThat(club).isNotEmpty();
    assertThat(manager.keySet()).doesNotContainAnyElementsOf(club.keySet());
    List<BigDecimal> scores =
        manager.values().stream()
            .filter(line -> line.containsKey("score"))
            .map(line -> line.getJsonNumber("score").bigDecimalValue())
            .toList();
    assertThat(scores).isSorted().allMatch(score -> score.signum() >= 0);

    Map<String, Long> sums = new HashMap<>();
    for (Map<String, JsonObject> lines : List.of(manager, club)) {
      for (JsonObject line : lines.values()) {
        for (JsonObject finding : line.getJsonArray("findings").getValuesAs(JsonObject.class)) {
          long found = finding.getJsonNumber("found").longValue();
          assertThat(found).isBetween(0L, finding.getJsonNumber("of").longValue());
          sums.merge(finding.getString("indicator"), found, Long::sum);
        }
      }
    }
    for (String indicator : COUNTS) {
      assertThat(sums).containsEntry(indicator, life(DemoServer.manager(server), indicator));
    }
    assertThat(sums.get("Q_NO_REGISTER")).isPositive();
  }

  @Test
  @Tag(Browser.TAG)
  void worstCohortLeadsToItsRecords(RunningServer server) {
    String worst = all(DemoServer.manager(server), 100).keySet().iterator().next();
    try (Browser browser = Browser.on(server)) {
      Page page = browser.desktop();
      page.navigate("/sign-in.xhtml");
      page.fill("#username", "manager");
      page.fill("#password", DemoServer.PASSWORD);
      page.click("button[type=submit]");
      page.navigate("/batch/quality.xhtml");
      assertThat(page.locator("main tbody tr").first()).containsText(worst);
      Browser.picture(page, "data-quality");
      page.click("text=More cohorts");
      assertThat(page.locator("main tbody")).not().containsText(worst);
      page.goBack();
      page.click("main tbody th a >> nth=0");
      assertThat(page.locator("main")).containsText(worst);
    }
  }

  private static Map<String, JsonObject> all(HttpCaller caller, int pageSize) {
    Map<String, JsonObject> lines = new LinkedHashMap<>();
    String next = "";
    List<String> codes = new ArrayList<>();
    do {
      JsonObject page = caller.getJson("api/cohort-quality?limit=" + pageSize + "&after=" + next);
      for (JsonObject line : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
        lines.put(line.getString("cohort"), line);
        codes.add(line.getString("cohort"));
      }
      next = page.getString("next", "");
    } while (!next.isEmpty());
    assertThat(codes).doesNotHaveDuplicates();
    return lines;
  }

  private static long life(HttpCaller caller, String indicator) {
    return caller
        .getJson("api/figures?scopeType=organisation&indicator=" + indicator)
        .getJsonArray("figures")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(figure -> figure.getString("periodKind").equals("life"))
        .filter(figure -> figure.getString("country").isEmpty())
        .filter(figure -> figure.getString("area").isEmpty())
        .filter(figure -> figure.getString("programme").isEmpty())
        .filter(figure -> figure.getString("model").isEmpty())
        .mapToLong(figure -> figure.getJsonNumber("value").longValue())
        .findFirst()
        .orElseThrow();
  }
}
