package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.registry.page.DemoRecords.API;
import static org.alongside.registry.page.DemoRecords.aCohort;
import static org.alongside.registry.page.DemoRecords.anyCode;
import static org.alongside.registry.page.DemoRecords.opened;
import static org.alongside.registry.page.DemoRecords.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cohort's workspace beside the grid: sessions, the sheet on paper, people, funding. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class WorkspaceIT {

  @Test
  void sessionIsPlannedMissedAndMended(RunningServer server) {
    aCohort(server, "WORK-1");
    try (Browser browser = Browser.on(server)) {
      Page page =
          opened(browser.desktop(), "manager", "/registry/cohort.xhtml?code=WORK-1&tab=sessions");
      page.fill("#session\\:minutes", "many");
      page.fill("#session\\:held_on", "2026-07-06");
      page.getByText("Plan", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".field-error").getByText("This is not a number")).isVisible();
      assertThat(page.url()).contains("code=WORK-1", "tab=sessions");
      assertThat(page.locator("#session\\:held_on")).hasValue("2026-07-06");
      page.fill("#session\\:minutes", "90");
      page.getByText("Plan", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".notice.success")).hasText("The session is planned.");
      assertThat(page.locator(".notice.warn")).containsText("Registers missing: 1");

      page.navigate("/registry/missing.xhtml");
      page.locator("tr", new Page.LocatorOptions().setHasText("WORK-1"))
          .getByText("No register was kept")
          .click();
      page.selectOption("#session\\:register", "no");
      page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".notice.success")).hasText("Saved.");
      assertThat(page.locator("main")).not().containsText("Registers missing");
    }
  }

  @Test
  void sheetHasTheCodesInTheOrderOfTheGrid(RunningServer server) {
    HttpCaller manager = aCohort(server, "WORK-2");
    put(manager, "cohorts/WORK-2/sessions/1", "{'held_on': '2026-07-06'}");
    try (Browser browser = Browser.on(server)) {
      Page page =
          opened(browser.desktop(), "manager", "/registry/sheet.xhtml?code=WORK-2&session=1");
      assertThat(page.locator("table.sheet tbody th").allTextContents())
          .containsExactly("WORK-2-A", "WORK-2-B");
      assertThat(page.locator("#print")).isVisible();
      Browser.picture(page, "sheet-of-a-session");
      page.navigate("/registry/cohort.xhtml?code=WORK-2");
      assertThat(page.locator("table.attendance tbody th").allTextContents())
          .containsExactly("WORK-2-A", "WORK-2-B");
    }
  }

  @Test
  void sharesAreDrawnAndThoseBeyondTheWholeRefused(RunningServer server) {
    HttpCaller manager = aCohort(server, "WORK-3");
    String grant = anyCode(manager, "grants", "grant");
    try (Browser browser = Browser.on(server)) {
      Page page =
          opened(browser.desktop(), "manager", "/registry/cohort.xhtml?code=WORK-3&tab=funding");
      assertThat(page.locator("#funding")).containsText("own funds");
      addShare(page, grant, "2026-06-30", "60");
      assertThat(page.locator("label[for=share-reason] ~ .field-error")).not().isEmpty();
      addShare(page, grant, "2026-07-01", "60");
      assertThat(page.locator("svg rect.swatch-1 title"))
          .hasText(java.util.regex.Pattern.compile(".*60 %"));
      addShare(page, grant, "2026-08-01", "41");
      assertThat(page.locator(".field-error").getByText("more than 100 %")).isVisible();
      page.navigate("/registry/cohort.xhtml?code=WORK-3&tab=funding");
      page.getByText("Change the share").or(page.locator("#funding td a")).first().click();
      page.fill("#share\\:share_percent", "59");
      page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#funding td.num")).hasText("59");
      page.navigate("/registry/grant.xhtml?code=" + grant);
      assertThat(page.locator("table.lanes")).containsText("WORK-3");
      Browser.picture(page, "grant-with-bars");
    }
    assertThat(
            manager
                .getJson(API + "cohorts/WORK-3/funding/" + grant + "/2026-07-01")
                .getInt("share_percent"))
        .isEqualTo(59);
  }

  @Test
  void targetsAreTypedAsATable(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    String donor = anyCode(manager, "grants", "donor");
    put(
        manager,
        "grants/WORK-G",
        "{'title': 'Grant of a test', 'donor': '"
            + donor
            + "', 'starts_on': '2026-07-01', 'ends_on': '2027-06-30'}");
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", "/registry/targets.xhtml?code=WORK-G");
      fillTarget(page, 0, "R_CUM", "1200");
      fillTarget(page, 1, "R_NEW", "many");
      page.getByText("Save targets").click();
      assertThat(page.locator(".notice.success")).containsText("R_CUM until 2027-06-30 is saved.");
      assertThat(page.locator(".field-error")).containsText("value: This is not a number");
      assertThat(page.url()).contains("code=WORK-G");
      assertThat(page.locator("input[value=many]")).hasCount(1);
      page.fill("input[aria-label='Target of R_CUM until 2027-06-30']", "1300");
      page.getByText("Save targets").click();
      assertThat(page.locator(".notice.success")).containsText("R_CUM until 2027-06-30 is saved.");
      assertThat(page.locator("input[aria-label='Target of R_CUM until 2027-06-30']"))
          .hasValue("1300");
      Browser.picture(page, "targets-as-a-table");
    }
  }

  private static void fillTarget(Page page, int line, String indicator, String value) {
    String prefix = "[name='line:" + line + ":";
    page.fill(prefix + "indicator']", indicator);
    page.fill(prefix + "period_start']", "2026-07-01");
    page.fill(prefix + "period_end']", "2027-06-30");
    page.selectOption(prefix + "kind']", "period");
    page.fill(prefix + "set_on']", "2026-07-01");
    page.fill(prefix + "value']", value);
  }

  @Test
  void dataEntrySeesNoFunding(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.phone(), "entry", "/registry/cohorts.xhtml");
      page.locator("main tbody th a").first().click();
      assertThat(page.locator("nav.tabs")).containsText("Sessions");
      assertThat(page.locator("nav.tabs")).not().containsText("Funding");
      page.navigate(page.url() + "&tab=funding");
      assertThat(page.locator("#funding")).hasCount(0);
    }
  }

  private static void addShare(Page page, String grant, String from, String percent) {
    page.fill("#share\\:grant", grant);
    page.fill("#share\\:from", from);
    page.fill("#share\\:share_percent", percent);
    page.click("#share\\:save");
  }
}
