package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.registry.page.DemoRecords.API;
import static org.alongside.registry.page.DemoRecords.aCohort;
import static org.alongside.registry.page.DemoRecords.opened;
import static org.alongside.registry.page.DemoRecords.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The attendance grid under somebody's hands, each test on a cohort of its own. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class AttendanceGridIT {

  @Test
  void savesEveryCellAsItIsTyped(RunningServer server) {
    HttpCaller manager = aGrid(server, "GRID-1");
    try (Browser browser = Browser.on(server)) {
      Page page = openedBy("manager", browser.desktop(), "GRID-1");
      cell(page, "GRID-1-A", "1").focus();
      page.keyboard().press("p");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("l");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("E");
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("x");
      page.keyboard().press("ArrowUp");
      assertThat(cell(page, "GRID-1-B", "1")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("td[data-state=saved]")).hasCount(3);
      assertThat(attendance(manager, "GRID-1", "1", "GRID-1-A")).isEqualTo("present");
      assertThat(attendance(manager, "GRID-1", "2", "GRID-1-A")).isEqualTo("partial");
      assertThat(attendance(manager, "GRID-1", "2", "GRID-1-B")).isEqualTo("excused");
      Browser.picture(page, "attendance-grid-saving");
      cell(page, "GRID-1-B", "1").fill("");
      cell(page, "GRID-1-A", "1").fill("");
      page.keyboard().press("Enter");
      assertThat(page.locator("#saving")).hasText("Saved.");
      assertThat(attendance(manager, "GRID-1", "1", "GRID-1-A")).isEqualTo("nothing");
    }
  }

  @Test
  void showsBothValuesToWhoComesSecondAndLosesNeither(RunningServer server) {
    HttpCaller manager = aGrid(server, "GRID-2");
    try (Browser browser = Browser.on(server)) {
      Page first = openedBy("manager", browser.desktop(), "GRID-2");
      Page second = openedBy("admin", browser.desktop(), "GRID-2");
      type(first, "GRID-2-A", "1", "p");
      type(second, "GRID-2-B", "1", "a");
      type(second, "GRID-2-A", "1", "e");
      assertThat(second.locator("#conflict")).containsText("GRID-2-A, session 1");
      assertThat(second.locator("#conflict [data-theirs]")).hasText("P (present)");
      assertThat(second.locator("#conflict [data-mine]")).hasText("E (excused)");
      Browser.picture(second, "attendance-grid-conflict");
      second.getByText("Keep theirs").click();
      assertThat(cell(second, "GRID-2-A", "1")).hasValue("P");
      assertThat(attendance(manager, "GRID-2", "1", "GRID-2-A")).isEqualTo("present");

      type(first, "GRID-2-B", "1", "p");
      first.getByText("Write mine").click();
      assertThat(first.locator("#saving")).hasText("Saved.");
      assertThat(attendance(manager, "GRID-2", "1", "GRID-2-B")).isEqualTo("present");
    }
  }

  @Test
  void savesByItsButtonWhereNoScriptRuns(RunningServer server) {
    HttpCaller manager = aGrid(server, "GRID-3");
    try (Browser browser = Browser.on(server)) {
      Page page = openedBy("manager", browser.withoutScripts(), "GRID-3");
      cell(page, "GRID-3-A", "1").fill("h");
      cell(page, "GRID-3-B", "2").fill("nonsense".substring(0, 3));
      page.getByText("Save attendance").click();
      assertThat(page.locator(".notice.success")).hasText("One cell saved.");
      assertThat(page.locator(".notice.error")).containsText("GRID-3-B, session 2");
      assertThat(page.url()).contains("code=GRID-3");
      assertThat(attendance(manager, "GRID-3", "1", "GRID-3-A")).isEqualTo("partial");
    }
  }

  private static void type(Page page, String person, String session, String letter) {
    cell(page, person, session).focus();
    page.keyboard().press(letter);
    page.waitForCondition(
        () ->
            page.locator("#conflict[open]").count() > 0
                || "saved"
                    .equals(cell(page, person, session).locator("..").getAttribute("data-state")));
  }

  private static Locator cell(Page page, String person, String session) {
    return page.locator("input[aria-label='" + person + ", session " + session + "']");
  }

  private static Page openedBy(String account, Page page, String cohort) {
    opened(page, account, "/registry/cohort.xhtml?code=" + cohort);
    assertThat(page.locator("table.attendance")).isVisible();
    return page;
  }

  private static HttpCaller aGrid(RunningServer server, String code) {
    HttpCaller manager = aCohort(server, code);
    put(manager, "cohorts/" + code + "/sessions/1", "{'held_on': '2026-07-06', 'minutes': 90}");
    put(manager, "cohorts/" + code + "/sessions/2", "{'held_on': '2026-07-13', 'minutes': 90}");
    return manager;
  }

  private static String attendance(
      HttpCaller caller, String cohort, String session, String person) {
    HttpResponse<String> answer =
        caller.get(API + "cohorts/" + cohort + "/sessions/" + session + "/attendance/" + person);
    return answer.statusCode() == 404 ? "nothing" : HttpCaller.json(answer).getString("attendance");
  }
}
