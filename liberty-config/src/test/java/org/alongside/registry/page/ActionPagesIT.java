package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.registry.page.DemoRecords.aCohort;
import static org.alongside.registry.page.DemoRecords.opened;

import com.microsoft.playwright.Page;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Steps, pledges, women's feedback and instruments under somebody's hands. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class ActionPagesIT {

  @Test
  void stepIsPromisedDoneAndVerified(RunningServer server) {
    aCohort(server, "ACTS-1");
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", tab("ACTS-1", "actions"));
      page.fill("#step\\:participant", "ACTS-1-A");
      page.fill("#step\\:type", "cooks on Sundays");
      page.fill("#step\\:committed_on", "2026-07-02");
      page.click("#step\\:save");
      assertThat(page.locator("#steps")).containsText("1 open, 0 done");
      page.locator("#steps td a").click();
      page.fill("#step\\:done_on", "2026-07-01");
      page.click("#step\\:save");
      assertThat(page.locator("#step .field-error:not(:empty)")).hasCount(1);
      page.fill("#step\\:done_on", "2026-07-20");
      page.selectOption("#step\\:verified", "yes");
      page.click("#step\\:save");
      assertThat(page.locator("#steps")).containsText("0 open, 1 done, 1 of them verified");

      page.fill("#pledge\\:pledged_on", "2026-07-03");
      page.fill("#pledge\\:number", "40");
      page.click("#pledge\\:save");
      page.fill("#pledge\\:pledged_on", "2026-07-03");
      page.fill("#pledge\\:participant", "ACTS-1-B");
      page.click("#pledge\\:save");
      assertThat(page.locator("#pledges"))
          .containsText("41 pledges: 40 anonymous, the others of 1 people");
      Browser.picture(page, "actions-of-a-cohort");
    }
  }

  @Test
  void feedbackThatNobodyAnsweredIsOverdue(RunningServer server) {
    aCohort(server, "ACTS-2");
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", tab("ACTS-2", "feedback"));
      assertThat(page.locator("#feedback-form\\:respondent")).hasValue("1");
      page.fill("#feedback-form\\:given_on", "2026-07-02");
      page.selectOption("#feedback-form\\:rating", "4");
      page.click("#feedback-form\\:save");
      assertThat(page.locator("#feedback")).containsText("Answers overdue: 1");
      page.locator("#feedback tbody th a").click();
      page.fill("#feedback-form\\:answered_on", "2026-07-30");
      page.click("#feedback-form\\:save");
      assertThat(page.locator("#feedback")).not().containsText("overdue");
      assertThat(page.locator("#feedback")).containsText("Mean rating 4.0 of 5, n = 1");
    }
  }

  @Test
  void presetIsAdoptedAndItsCutOffMended(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", "/registry/instruments.xhtml");
      page.selectOption("#adopt\\:preset", "gem-24");
      page.fill("#adopt\\:instrument", "ACTS-GEM");
      page.click("#adopt\\:take");
      assertThat(page.locator("#items caption")).hasText("24 items by code");
      page.locator("#cut-offs tbody th a").first().click();
      page.fill("#cut-off\\:to_score", "30");
      page.click("#cut-off\\:save");
      assertThat(page.locator("#cut-offs tbody tr").first()).containsText("30");
      Browser.picture(page, "instrument-adopted");
      page.navigate("/registry/instruments.xhtml");
      page.selectOption("#adopt\\:preset", "gem-24");
      page.fill("#adopt\\:instrument", "ACTS-GEM");
      page.click("#adopt\\:take");
      assertThat(page.locator("#adopt .field-error").getByText("Choose another code")).isVisible();
    }
  }

  @Test
  void dataEntryReadsInstrumentsAndChangesNone(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.phone(), "entry", "/registry/instruments.xhtml");
      assertThat(page.locator("#adopt")).hasCount(0);
      page.locator("main tbody th a").first().click();
      assertThat(page.locator("#items")).isVisible();
      assertThat(page.locator("main form")).hasCount(0);
    }
  }

  private static String tab(String code, String tab) {
    return "/registry/cohort.xhtml?code=" + code + "&tab=" + tab;
  }
}
