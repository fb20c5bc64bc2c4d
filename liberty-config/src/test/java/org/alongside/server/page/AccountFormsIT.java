package org.alongside.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account from its first day: made by an administrator, taken over by its person. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class AccountFormsIT {

  private static final String NAME = "newcomer";
  private static final String FIRST = "seven brown horses";
  private static final String OWN = "seven grey horses";

  @Test
  void newAccountGetsItsOwnPasswordMakesATokenAndRevokesIt(RunningServer server) {
    try (Browser browser = Browser.on(server)) {
      administratorMakesTheAccount(browser.desktop());
      Page page = browser.desktop();
      signIn(page, NAME, FIRST);
      choosesAPassword(page);
      page.getByText("Sign out").click();
      signIn(page, NAME, OWN);
      assertThat(page.locator(".site-nav")).containsText("Cohorts");
      assertThat(page.locator(".site-nav")).not().containsText("Imports");
      makesAToken(page);
      revokesIt(page);
    }
  }

  private static void administratorMakesTheAccount(Page page) {
    signIn(page, "admin", DemoServer.PASSWORD);
    page.navigate("/account/account.xhtml");
    page.fill("#account\\:username", NAME);
    page.fill("#account\\:name", "Nora Newcomer");
    page.selectOption("#account\\:role", "data-entry");
    page.fill("#account\\:teams", "CD-RIVE");
    page.fill("#account\\:password", "newcomer's secret");
    page.getByText("Create the account").click();
    assertThat(page.locator(".notice.error")).containsText("must not contain the user name");
    assertThat(page.locator("#account\\:name")).hasValue("Nora Newcomer");
    page.fill("#account\\:password", FIRST);
    page.getByText("Create the account").click();
    assertThat(page).hasURL(Pattern.compile(".*/account/accounts\\.xhtml"));
    assertThat(page.locator(".notice.success")).containsText("newcomer is ready");
  }

  private static void choosesAPassword(Page page) {
    assertThat(page).hasURL(Pattern.compile(".*/account/mine\\.xhtml.*"));
    assertThat(page.locator("main")).containsText("Choose your own password first");
    changePassword(page, FIRST, OWN, "seven gray horses");
    assertThat(page.locator(".notice.error")).containsText("not the same");
    changePassword(page, "not the first one", OWN, OWN);
    assertThat(page.locator(".notice.error")).containsText("present password is wrong");
    changePassword(page, FIRST, OWN, OWN);
    assertThat(page.locator(".notice.success")).containsText("Your password is changed");
  }

  private static void changePassword(Page page, String present, String next, String again) {
    page.fill("#password\\:present", present);
    page.fill("#password\\:next", next);
    page.fill("#password\\:again", again);
    page.getByText("Change the password").click();
  }

  private static void makesAToken(Page page) {
    page.navigate("/account/mine.xhtml");
    page.fill("#token\\:label", "Upload from the office");
    page.getByText("Make the token").click();
    assertThat(page.locator(".secret")).isVisible();
  }

  private static void revokesIt(Page page) {
    Locator revoke =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke Upload from the office"));
    revoke.click();
    assertThat(page.locator(".notice.success")).containsText("revoked");
    assertThat(page.locator("#tokens")).containsText("You have none.");
  }

  private static void signIn(Page page, String account, String password) {
    page.navigate("/sign-in.xhtml");
    page.fill("#username", account);
    page.fill("#password", password);
    page.click("button[type=submit]");
    assertThat(page.locator(".site-user")).isVisible();
  }
}
