package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.registry.page.DemoRecords.aCohort;
import static org.alongside.registry.page.DemoRecords.opened;
import static org.alongside.registry.page.DemoRecords.put;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only some programme models need: pairs, the cascade, referrals, narratives, metrics. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class ModelPagesIT {

  @Test
  void pairIsAddedChecksInAndEnds(RunningServer server) {
    aCohort(server, "MODEL-1");
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", tab("MODEL-1", "pairs"));
      page.fill("#pair\\:participant", "MODEL-1-A");
      page.fill("#pair\\:partner", "MODEL-1-A");
      page.fill("#pair\\:starts_on", "2026-07-01");
      page.fill("#pair\\:check_in_every_days", "14");
      add(page, "pair");
      assertThat(page.locator("#pair .field-error:not(:empty)")).hasCount(1);
      page.fill("#pair\\:partner", "MODEL-1-B");
      add(page, "pair");
      assertThat(page.locator("#pairs tbody")).containsText("overdue");

      page.locator("#pairs tbody th a").click();
      page.fill("#check-in\\:held_on", "2026-07-13");
      add(page, "check-in");
      assertThat(page.locator("#check-ins li")).containsText("2026-07-13");
      page.locator("#check-ins li a").click();
      page.locator("#check-in\\:undo").click();
      assertThat(page.locator("#check-ins")).containsText("None held yet");

      page.fill("#pair\\:ends_on", "2026-07-31");
      add(page, "pair");
      assertThat(page.locator("#pairs tbody td.num").nth(1)).hasText("2");
      assertThat(page.locator("#pairs tbody")).not().containsText("overdue");
      Browser.picture(page, "pairs-of-a-cohort");
    }
  }

  @Test
  void referralConcernAndNarrativeAreKept(RunningServer server) {
    aCohort(server, "MODEL-2");
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", tab("MODEL-2", "care"));
      page.fill("#referral\\:referred_on", "2026-07-02");
      page.fill("#referral\\:service", "counselling");
      add(page, "referral");
      assertThat(page.locator("#referrals tbody")).containsText("not yet");
      page.fill("#concern\\:raised_on", "2026-07-03");
      add(page, "concern");
      page.locator("#concerns tbody th a").click();
      page.fill("#concern\\:closed_on", "2026-07-09");
      add(page, "concern");
      assertThat(page.locator("#concerns")).containsText("1 raised, 0 open");
      Browser.picture(page, "referrals-and-concerns");

      page.navigate(tab("MODEL-2", "narratives"));
      page.fill("#narrative\\:text", "I listen now.");
      page.fill("#narrative\\:consent_on", "2026-07-03");
      page.fill("#narrative\\:expires_on", "2026-07-04");
      add(page, "narrative");
      assertThat(page.locator("#narratives .badge")).hasText("expired");
      Browser.picture(page, "narratives");
    }
  }

  @Test
  void followUpIsDueThreeMonthsAfterTheFirstVisitWhereNothingIsNeededToComplete(
      RunningServer server) {
    LocalDate visit = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
    HttpCaller manager = DemoServer.manager(server);
    put(
        manager,
        "cohorts/MODEL-3",
        "{'programme': 'WORD', 'site': 'NG-KANO', 'starts_on': '" + visit + "', 'status': 'open'}");
    put(manager, "cohorts/MODEL-3/sessions/1", "{'held_on': '" + visit + "'}");
    for (String person : new String[] {"MODEL-3-GIVEN", "MODEL-3-REFUSED"}) {
      String consent = person.endsWith("GIVEN") ? "given" : "refused";
      put(manager, "participants/" + person, "{'sex': 'M', 'consent': '" + consent + "'}");
      put(
          manager,
          "cohorts/MODEL-3/enrolments/" + person + "/1",
          "{'enrolled_on': '" + visit + "'}");
      put(manager, "cohorts/MODEL-3/sessions/1/attendance/" + person, "{'attendance': 'present'}");
    }
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", "/registry/missing.xhtml");
      var due = page.locator("tr", new Page.LocatorOptions().setHasText("MODEL-3-"));
      assertThat(due).hasCount(1);
      assertThat(due).containsText("MODEL-3-GIVEN");
      assertThat(due).containsText("F3");
      assertThat(due).containsText(visit.plusMonths(3).toString());
    }
  }

  private static void add(Page page, String form) {
    page.locator("#" + form + "\\:save").click();
  }

  private static String tab(String cohort, String tab) {
    return "/registry/cohort.xhtml?code=" + cohort + "&tab=" + tab;
  }
}
