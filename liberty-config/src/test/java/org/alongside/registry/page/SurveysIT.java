package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.registry.page.DemoRecords.API;
import static org.alongside.registry.page.DemoRecords.aCohort;
import static org.alongside.registry.page.DemoRecords.opened;
import static org.alongside.registry.page.DemoRecords.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Surveys under somebody's hands, each test with a cohort and an instrument of its own. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class SurveysIT {

  @Test
  void answersAreTypedByNumberKeysAndScored(RunningServer server) {
    HttpCaller manager = aKnowledgeTest(server, "SURV-1");
    try (Browser browser = Browser.on(server)) {
      Page page = sheet(browser.desktop(), "manager", "SURV-1");
      page.locator("tr", new Page.LocatorOptions().setHasText("SURV-1-A"))
          .getByText("Enter E of")
          .click();
      begin(page, "2026-07-01");
      assertThat(page.locator("#answered")).hasText("0");
      item(page, "I1").focus();
      page.keyboard().press("2");
      assertThat(item(page, "I2")).isFocused();
      page.keyboard().press("1");
      page.keyboard().press("2");
      page.keyboard().press("x");
      page.keyboard().press("9");
      page.keyboard().press("ArrowUp");
      assertThat(item(page, "I4")).isFocused();
      assertThat(page.locator("td[data-state=saved]")).hasCount(4);
      assertThat(item(page, "I5")).hasAttribute("aria-invalid", "true");
      Browser.picture(page, "response-by-keys");
      item(page, "I5").fill("2");
      assertThat(page.locator("td[data-state=saved]")).hasCount(5);
      assertThat(page.locator("#answered")).hasText("4");
      assertThat(answer(manager, "SURV-1", "I4")).isEqualTo("NA");
      page.reload();
      // 3 of 5 right, 4 of 5 answered.
      assertThat(page.locator("#score")).containsText("60.0 %");
      page.getByText("Back to the sheet").click();
      assertThat(row(page, "SURV-1-A")).containsText("60.0 %");
      page.getByText("Enter G of").first().click();
      begin(page, "2026-07-20");
      for (int i = 1; i <= 5; i++) {
        item(page, "I" + i).fill("2");
      }
      assertThat(page.locator("td[data-state=saved]")).hasCount(5);
      page.getByText("Back to the sheet").click();
      assertThat(row(page, "SURV-1-A")).containsText("+40.0");
      assertThat(page.locator("#surveys")).containsText("+40.0, n = 1 pairs");
      Browser.picture(page, "surveys-of-a-cohort");
    }
  }

  @Test
  void showsBothAnswersToWhoComesSecond(RunningServer server) {
    HttpCaller manager = aKnowledgeTest(server, "SURV-2");
    String response =
        "/registry/response.xhtml?cohort=SURV-2&participant=SURV-2-A&instrument=SURV-2&wave=E";
    try (Browser browser = Browser.on(server)) {
      Page first = opened(browser.desktop(), "manager", response);
      begin(first, "2026-07-01");
      Page second = opened(browser.desktop(), "admin", response + "&taken_on=2026-07-01");
      item(first, "I1").fill("2");
      assertThat(first.locator("#saving")).hasText("Saved.");
      item(second, "I1").fill("3");
      assertThat(second.locator("#conflict")).containsText("Answer to I1");
      assertThat(second.locator("#conflict [data-theirs]")).hasText("2");
      assertThat(second.locator("#conflict [data-mine]")).hasText("3");
      second.getByText("Keep theirs").click();
      assertThat(item(second, "I1")).hasValue("2");
      assertThat(answer(manager, "SURV-2", "I1")).isEqualTo("2");
    }
  }

  @Test
  void responseIsSavedByItsButtonWhereNoScriptRuns(RunningServer server) {
    HttpCaller manager = aKnowledgeTest(server, "SURV-3");
    try (Browser browser = Browser.on(server)) {
      Page page =
          opened(
              browser.withoutScripts(),
              "manager",
              "/registry/response.xhtml?cohort=SURV-3&participant=SURV-3-A&instrument=SURV-3&wave=E");
      begin(page, "2026-07-01");
      item(page, "I1").fill("2");
      item(page, "I2").fill("17");
      page.getByText("Save answers").click();
      assertThat(page.locator(".notice.success").first()).hasText("One answer saved.");
      assertThat(page.locator(".notice.error")).containsText("I2");
      assertThat(item(page, "I1")).hasValue("2");
      assertThat(answer(manager, "SURV-3", "I1")).isEqualTo("2");
    }
  }

  @Test
  void nobodyIsNamedInAnAnonymousResponse(RunningServer server) {
    HttpCaller manager = aCohort(server, "SURV-4");
    put(
        manager,
        "instruments/SURV-4",
        "{'title': 'Without a name', 'kind': 'action', 'anonymous': true}");
    put(manager, "instruments/SURV-4/items/A1", "{'text': 'I spoke up'}");
    try (Browser browser = Browser.on(server)) {
      Page page = sheet(browser.phone(), "manager", "SURV-4");
      page.locator("#surveys .actions a").first().click();
      assertThat(page.locator("#begin\\:respondent")).hasValue("1");
      begin(page, "2026-07-01");
      item(page, "A1").focus();
      page.keyboard().press("y");
      assertThat(page.locator("td[data-state=saved]")).hasCount(1);
      Browser.picture(page, "response-on-a-phone");
      page.getByText("Back to the sheet").click();
      assertThat(page.locator("#surveys")).containsText("Unpaired");
      assertThat(page.locator("#surveys")).containsText("100.0 %");
      page.locator("#surveys .actions a").first().click();
      assertThat(page.locator("#begin\\:respondent")).hasValue("2");
    }
  }

  private static HttpCaller aKnowledgeTest(RunningServer server, String code) {
    HttpCaller manager = aCohort(server, code);
    put(manager, "instruments/" + code, "{'title': 'A test of five', 'kind': 'knowledge'}");
    for (int i = 1; i <= 5; i++) {
      put(
          manager,
          "instruments/" + code + "/items/I" + i,
          "{'text': 'Question "
              + i
              + "', 'answer_min': 1, 'answer_max': 3, 'correct_answer': '2'}");
    }
    return manager;
  }

  private static Page sheet(Page page, String account, String code) {
    return opened(
        page, account, "/registry/cohort.xhtml?code=" + code + "&tab=surveys&family=" + code);
  }

  private static void begin(Page page, String day) {
    page.fill("#begin\\:taken_on", day);
    page.getByText("Begin", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("table.items")).isVisible();
  }

  private static Locator item(Page page, String code) {
    return page.locator("input[aria-label='Answer to " + code + "']");
  }

  private static Locator row(Page page, String person) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(person));
  }

  /** The first answer in the cohort to an item. */
  private static String answer(HttpCaller caller, String cohort, String item) {
    return caller.getJson(API + "cohorts/" + cohort + "/answers").getJsonArray("items").stream()
        .map(JsonObject.class::cast)
        .filter(answer -> answer.getString("item").equals(item))
        .map(answer -> answer.getString("answer"))
        .findFirst()
        .orElse("nothing");
  }
}
