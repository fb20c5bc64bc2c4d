package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.alongside.server.testing.Browser;

/** Somebody who fills in the registry's forms by what stands beside the fields. */
final class Walk {

  private static final String START = "/registry/cohorts.xhtml";

  private final Browser browser;
  private final Page page;

  private Walk(Browser browser, Page page) {
    this.browser = browser;
    this.page = page;
  }

  /** Signed in at a desk. */
  static Walk of(Browser browser, String account) {
    return new Walk(browser, DemoRecords.opened(browser.desktop(), account, START));
  }

  /** Hands over to somebody else. */
  Walk handsTo(String account) {
    return of(browser, account);
  }

  /** Hands over to somebody with a phone. */
  Walk handsToPhone(String account) {
    return new Walk(browser, DemoRecords.opened(browser.phone(), account, START));
  }

  /** Opens a page by its address. */
  Walk to(String address) {
    page.navigate(address);
    return this;
  }

  /** Opens a part of a cohort's workspace. */
  Walk cohort(String code, String tab) {
    return to("/registry/cohort.xhtml?code=" + code + "&tab=" + tab);
  }

  /**
   * Fills a form, presses its button and sees that it went in.
   *
   * @param fields {@code label = what is typed or chosen}
   */
  Walk fill(String form, String... fields) {
    page.evaluate("document.querySelectorAll('.notice.success').forEach(old => old.remove())");
    send(form, fields);
    assertThat(page.locator(".notice.success").first()).isVisible();
    return this;
  }

  /** The same for a form that comes back with something to mend. */
  Walk isRefused(String form, String message, String... fields) {
    send(form, fields);
    return sees("#" + form, message);
  }

  private void send(String form, String... fields) {
    Locator within = page.locator("#" + form);
    for (String field : fields) {
      String[] labelAndText = field.split(" = ", 2);
      type(
          within.getByLabel(labelAndText[0], new Locator.GetByLabelOptions().setExact(true)),
          labelAndText[1]);
    }
    within.locator("input[type=submit].button-primary").click();
  }

  private static void type(Locator field, String text) {
    if ("SELECT".equals(field.evaluate("field => field.tagName"))) {
      field.selectOption(text);
    } else {
      field.fill(text);
    }
  }

  /** Opens a new cohort; its team is the one named after the implementer. */
  Walk opens(String cohort, String title, String programme, String site, String implementer) {
    return to(START)
        .fill(
            "cohort",
            "Code = " + cohort,
            "Title = " + title,
            "Programme = " + programme,
            "Site = " + site,
            "Implementer = " + implementer,
            "From = 2026-07-01");
  }

  /** Enrols somebody new in a cohort. */
  Walk enrols(String cohort, String person, String sex) {
    return cohort(cohort, "people")
        .fill(
            "person",
            "Code = " + person,
            "Enrolled on = 2026-07-01",
            "Sex = " + sex,
            "Consent to take part = given");
  }

  /** Plans a session that was held. */
  Walk plans(String cohort, String... fields) {
    return cohort(cohort, "sessions").fill("session", fields);
  }

  /** Marks everybody at the sessions in the grid as present. */
  Walk marks(String cohort) {
    cohort(cohort, "attendance");
    Locator cells = page.locator("table.attendance tbody input");
    int all = cells.count();
    for (int i = 0; i < all; i++) {
      cells.nth(i).fill("P");
      cells.nth(i).press("Tab");
    }
    assertThat(page.locator("td[data-state=saved]")).hasCount(all);
    return this;
  }

  /** Gives the first answer to every item of a response. */
  Walk answers(String day) {
    fillDay(day);
    Locator items = page.locator("table.items tbody input");
    int all = items.count();
    for (int i = 0; i < all; i++) {
      items.nth(i).fill("1");
    }
    assertThat(page.locator("td[data-state=saved]")).hasCount(all);
    return follow("main", "Back to the sheet");
  }

  private void fillDay(String day) {
    send("begin", "Day = " + day);
    assertThat(page.locator("table.items")).isVisible();
  }

  /** Follows the first link of this text, in a part of the page. */
  Walk follow(String part, String link) {
    page.locator(part + " a", new Page.LocatorOptions().setHasText(link)).first().click();
    return this;
  }

  /** Opens the first record of a list. */
  Walk first(String part) {
    page.locator(part + " tbody th a").first().click();
    return this;
  }

  /** Presses the button that takes the record of a form back. */
  Walk takesBack(String form) {
    page.locator("#" + form + "\\:undo").click();
    return this;
  }

  /** Sees that a part of the page says something. */
  Walk sees(String part, String text) {
    assertThat(page.locator(part)).containsText(text);
    return this;
  }

  /** Sees that a part of the page does not say something. */
  Walk misses(String part, String text) {
    assertThat(page.locator(part)).not().containsText(text);
    return this;
  }

  /** Keeps the picture that docs/walk-throughs.md shows. */
  Walk picture(String name) {
    Browser.picture(page, "walk-" + name);
    return this;
  }
}
