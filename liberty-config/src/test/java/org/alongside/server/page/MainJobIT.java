package org.alongside.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.regex.Pattern;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.Bundle;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people come for, clicked through as they would. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class MainJobIT {

  @Test
  void theManagerSendsABundleAndReadsWhatIsWrongWithIt(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser, "manager", "/batch/imports.xhtml");
      page.setInputFiles("#send\\:archive", bundleWithAFault());
      page.check("#send\\:dry");
      page.click("#send\\:go");
      assertThat(page).hasURL(Pattern.compile(".*/batch/import\\.xhtml\\?id=\\d+.*"));
      Locator rejects = page.getByText("Rejected rows (zip)");
      assertThat(rejects).isVisible();
      Download archive = page.waitForDownload(rejects::click);
      assertThat(archive.suggestedFilename()).endsWith(".zip");
    }
  }

  @Test
  void theOfficerFetchesTheReportOfAQuarter(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser, "officer", "/reporting/reports.xhtml");
      page.locator("a[href*='report.xhtml?grant=AUR-MAIN']").first().click();
      assertThat(page.locator("h1")).isVisible();
      String pdf = page.locator("a[href$='/documents/pdf']").first().getAttribute("href");
      byte[] document = page.request().get(pdf).body();
      assertThat(new String(document, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    }
  }

  @Test
  void theOfficerSeesNoGrantOfAnotherDonor(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser, "officer", "/reporting/reports.xhtml");
      assertThat(page.locator("main")).not().containsText("My Word: a public pledge");
      page.navigate("/reporting/report.xhtml?grant=HAR-WORD&period=2026-Q2");
      assertThat(page.locator("body")).not().containsText("My Word: a public pledge");
    }
  }

  @Test
  void theOperatorStartsANightAndSeesItEnd(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser, "operator", "/batch/jobs.xhtml");
      page.fill("#start\\:businessDate", "2026-06-30");
      page.getByText("Start the nightly job").click();
      assertThat(page).hasURL(Pattern.compile(".*/batch/job\\.xhtml\\?id=\\d+.*"));
      String execution = page.url();
      await("the night")
          .atMost(Duration.ofMinutes(30))
          .until(
              () -> {
                page.navigate(execution);
                return page.locator("h1 .badge.completed").count() > 0;
              });
    }
  }

  @Test
  void theOperatorSeesNoRowOfAnyone(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser, "operator", "/account/mine.xhtml");
      assertThat(page.navigate("/registry/participants.xhtml").status()).isEqualTo(403);
      assertThat(page.navigate("/registry/cohorts.xhtml").status()).isEqualTo(403);
    }
  }

  private static FilePayload bundleWithAFault() {
    byte[] zip =
        Bundle.aBundle()
            .with(
                "cohorts.csv",
                "cohort,programme,site,starts_on,status",
                "TYPO-1,no-such-programme,SS-JUBA,2026-01-10,planned")
            .zip();
    return new FilePayload("typo.zip", "application/zip", zip);
  }

  private static Page signedIn(Browser browser, String account, String wanted) {
    Page page = browser.desktop();
    page.navigate(wanted);
    page.fill("#username", account);
    page.fill("#password", DemoServer.PASSWORD);
    page.click("button[type=submit]");
    assertThat(page).hasURL(Pattern.compile(".*" + wanted.replace(".", "\\.")));
    return page;
  }
}
