package org.alongside.batch.quality;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  void cohortsAddUpToTheirProgrammesAndLinkedOnesAreTheirTeams(RunningServer server) {
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

    Map<String, Map<String, Long>> sums = new TreeMap<>();
    Set<String> ofClubs = new HashSet<>();
    club.values().forEach(line -> ofClubs.add(line.getString("programme")));
    for (Map<String, JsonObject> lines : List.of(manager, club)) {
      for (JsonObject line : lines.values()) {
        Map<String, Long> ofProgramme =
            sums.computeIfAbsent(line.getString("programme"), any -> new HashMap<>());
        for (JsonObject finding : line.getJsonArray("findings").getValuesAs(JsonObject.class)) {
          long found = finding.getJsonNumber("found").longValue();
          assertThat(found).isBetween(0L, finding.getJsonNumber("of").longValue());
          ofProgramme.merge(finding.getString("indicator"), found, Long::sum);
        }
      }
    }
    assertThat(sums.keySet()).hasSizeGreaterThan(ofClubs.size() + 2);
    Set<String> told = new HashSet<>();
    sums.forEach(
        (programme, ofProgramme) -> {
          for (String indicator : COUNTS) {
            JsonObject figure = life(DemoServer.manager(server), programme, indicator);
            if (!figure.getString("state").equals("suppressed")) {
              assertThat(figure.getJsonNumber("value").longValue())
                  .as("%s of %s", indicator, programme)
                  .isEqualTo(ofProgramme.get(indicator));
              told.add(programme);
            }
          }
        });
    assertThat(told).hasSizeGreaterThan(2).doesNotContainAnyElementsOf(ofClubs);
    assertThat(sums.values()).anyMatch(found -> found.getOrDefault("Q_NO_REGISTER", 0L) > 0);
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

  private static JsonObject life(HttpCaller caller, String programme, String indicator) {
    return caller
        .getJson("api/figures?scopeType=programme&scope=" + programme + "&indicator=" + indicator)
        .getJsonArray("figures")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(figure -> figure.getString("periodKind").equals("life"))
        .filter(figure -> figure.getString("country").isEmpty())
        .filter(figure -> figure.getString("area").isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
