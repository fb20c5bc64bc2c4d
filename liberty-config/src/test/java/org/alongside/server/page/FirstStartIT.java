package org.alongside.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the first administrator sees before there is anything to see. */
@Tag(Browser.TAG)
class FirstStartIT {

  private static RunningServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    server = RunningServer.start(Database.DERBY);
    browser = Browser.on(server);
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  @Test
  void letsNobodyInWithAWrongPassword() {
    Page page = browser.desktop();
    page.navigate("/");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
    signIn(page, "not the password");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*refused=true.*"));
  }

  @Test
  void leadsWhereOneWantedToGo() {
    Page page = browser.desktop();
    page.navigate("/account/mine.xhtml");
    signIn(page, server.administratorPassword());
    assertThat(page).hasURL(Pattern.compile(".*/account/mine\\.xhtml"));
  }

  @Test
  void showsEveryPageThoughNothingIsRecorded() {
    PageWalk walk =
        new PageWalk(
            RunningServer.ADMINISTRATOR, server.administratorPassword(), browser, server.address());
    assertThat(walk.faults()).isEmpty();
    assertThat(walk.pages()).contains("/account/accounts.xhtml", "/account/mine.xhtml");
  }

  private static void signIn(Page page, String password) {
    page.fill("#username", RunningServer.ADMINISTRATOR);
    page.fill("#password", password);
    page.click("button[type=submit]");
  }
}
