package org.alongside.batch.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.util.List;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mapping made by hand in the browser, tried with an export, kept, and used. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class FieldToolPagesIT {

  private static final String SENT = "2026-07-02T22:00:00";
  private static final String COHORT = "CLUB-HRE-01";

  @Test
  void mappingIsMadeTriedKeptAndUsed(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    String person =
        manager
            .getJson("api/registry/cohorts/" + COHORT + "/enrolments?limit=1")
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("participant");
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser.desktop(), "/batch/field-tools.xhtml");
      page.fill("#new-name", "visits-by-hand");
      page.getByText("Make a mapping").click();

      page.setInputFiles("#mapping\\:export", export("talk", person, "yes"));
      page.selectOption("#add", "sessions.csv");
      page.click("#mapping\\:more");
      assertThat(page.locator("[name='file0:cohort:from']")).hasValue("column");
      assertThat(page.locator("#all-sheets option")).hasCount(2);
      fill(page, "file0:session", "submission", "V-");
      fill(page, "file0:held_on", "column", "day");
      fill(page, "file0:minutes", "constant", "60");
      page.fill("[name='file0:kind:choices']", "talk = dialogue\nclass = lesson");
      page.selectOption("#add", "attendance.csv");
      page.click("#mapping\\:more");
      page.fill("#file1-sheet", "people");
      page.fill("#file1-when", "came = yes | late");
      fill(page, "file1:session", "submission", "V-");
      fill(page, "file1:participant", "column", "whom");
      fill(page, "file1:attendance", "column", "came");
      page.fill("[name='file1:attendance:choices']", "yes = present\nlate = partial");

      page.setInputFiles("#mapping\\:export", export("walk", person, "yes"));
      page.click("#mapping\\:try");
      assertThat(page.locator("#preview")).containsText("whom");
      assertThat(page.locator("#preview table").first()).containsText("no word for the choice");
      fill(page, "file1:participant", "column", "who");
      page.setInputFiles("#mapping\\:export", export("talk", person, "yes"));
      page.click("#mapping\\:try");
      assertThat(page.locator("#preview")).containsText("attendance.csv: rows 1, shown 1");
      assertThat(page.locator("#preview")).containsText("present");
      assertThat(page.locator("#preview")).not().containsText("What is wrong");
      Browser.picture(page, "field-mapping");
      assertThat(manager.get("api/field-mappings/visits-by-hand").statusCode()).isEqualTo(404);

      page.click("#mapping\\:save");
      assertThat(page.locator(".notice.success")).hasText("The mapping visits-by-hand is saved.");
      assertThat(page.locator("[name='file1:attendance:choices']"))
          .hasValue("yes = present\nlate = partial");

      page.navigate("/batch/field-tools.xhtml?mapping=visits-by-hand");
      Browser.picture(page, "field-tools");
      page.setInputFiles("#send\\:export", export("talk", person, "late"));
      page.click("#send\\:go");
      page.waitForURL("**/batch/import.xhtml?id=*");
      assertThat(page.locator(".badge.completed")).isVisible();
    }
    JsonObject kept =
        manager.getJson(
            "api/registry/cohorts/" + COHORT + "/sessions/V-f1e1d001/attendance/" + person);
    assertThat(kept.getString("attendance")).isEqualTo("partial");
  }

  @Test
  void mistakesAreNamedAndNobodysChangeIsWrittenOver(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser.desktop(), "/batch/field-mapping.xhtml?name=visits-of-two");
      page.selectOption("#add", "sessions.csv");
      page.click("#mapping\\:more");
      page.click("#mapping\\:save");
      assertThat(page.locator(".notice.error")).containsText("sessions.csv needs a column");
      page.click("#mapping\\:try");
      assertThat(page.locator(".notice.error")).containsText("Choose an export");
      fill(page, "file0:cohort", "column", "cohort");
      fill(page, "file0:session", "submission", "");
      fill(page, "file0:held_on", "column", "_submission_time");
      page.click("#mapping\\:save");
      assertThat(page.locator(".notice.error")).containsText("sessions.csv, column held_on:");
      fill(page, "file0:held_on", "column", "day");

      put(manager, "visits-of-two", Visits.MAPPING);
      page.click("#mapping\\:save");
      assertThat(page.locator(".notice.error")).containsText("Somebody changed the mapping");
      assertThat(page.locator("[name='file0:held_on:text']")).hasValue("day");

      page.navigate("/batch/field-mapping.xhtml?name=visits-of-two");
      assertThat(page.locator("section.card h2"))
          .hasText(new String[] {"sessions.csv", "attendance.csv", "referrals.csv"});
      page.getByText("Remove this mapping").click();
      page.click("#remove\\:gone");
      assertThat(page.locator(".notice.success")).hasText("The mapping visits-of-two is removed.");

      Page phone = signedIn(browser.phone(), "/batch/field-mapping.xhtml?name=on-a-phone");
      phone.selectOption("#add", "attendance.csv");
      phone.click("#mapping\\:more");
      assertThat(phone.locator("section.card h2")).hasText("attendance.csv");
      phone.waitForLoadState();
      assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      Browser.picture(phone, "field-mapping-phone");
    }
    assertThat(manager.get("api/field-mappings/visits-of-two").statusCode()).isEqualTo(404);
  }

  @Test
  void mappingTheFormCannotShowIsLeftAsItIs(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    put(manager, "visits-odd", Visits.MAPPING.replace("\"talk\"", "\"talk = walk\""));
    try (Browser browser = Browser.on(server)) {
      Page page = signedIn(browser.desktop(), "/batch/field-mapping.xhtml?name=visits-odd");
      assertThat(page.locator(".notice.warn")).containsText("written over the API");
      assertThat(page.locator("#mapping")).hasCount(0);
    }
  }

  private static void put(HttpCaller manager, String name, String mapping) {
    assertThat(manager.put("api/field-mappings/" + name, mapping).statusCode()).isEqualTo(201);
  }

  private static void fill(Page page, String column, String from, String text) {
    page.selectOption("[name='" + column + ":from']", from);
    page.fill("[name='" + column + ":text']", text);
  }

  private static FilePayload export(String kind, String person, String came) {
    byte[] zip =
        Visits.export(
            List.of(
                Visits.visit("u-" + came, "uuid:f1e1d001", COHORT, "2026-07-02", kind, SENT, 1)),
            List.of(Visits.person(person, came, "", 1, 1)));
    return new FilePayload("visits.zip", "application/zip", zip);
  }

  private static Page signedIn(Page page, String address) {
    page.navigate("/sign-in.xhtml");
    page.fill("#username", "manager");
    page.fill("#password", DemoServer.PASSWORD);
    page.click("button[type=submit]");
    page.navigate(address);
    return page;
  }
}
