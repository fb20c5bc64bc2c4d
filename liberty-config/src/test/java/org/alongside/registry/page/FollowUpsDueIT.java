package org.alongside.registry.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** Who is to be asked again this month. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class FollowUpsDueIT {

  @Test
  void threeMonthsAfterTheFirstVisitWhereNothingIsNeededToComplete(RunningServer server) {
    LocalDate visit = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
    HttpCaller manager = DemoServer.manager(server);
    put(
        manager,
        "cohorts/DUE-1",
        "{'programme': 'WORD', 'site': 'NG-KANO', 'starts_on': '" + visit + "', 'status': 'open'}");
    put(manager, "cohorts/DUE-1/sessions/1", "{'held_on': '" + visit + "'}");
    for (String person : new String[] {"DUE-1-GIVEN", "DUE-1-REFUSED"}) {
      String consent = person.endsWith("GIVEN") ? "given" : "refused";
      put(manager, "participants/" + person, "{'sex': 'M', 'consent': '" + consent + "'}");
      put(manager, "cohorts/DUE-1/enrolments/" + person + "/1", "{'enrolled_on': '" + visit + "'}");
      put(manager, "cohorts/DUE-1/sessions/1/attendance/" + person, "{'attendance': 'present'}");
    }
    try (Browser browser = Browser.on(server)) {
      Page page = opened(browser.desktop(), "manager", "/registry/missing.xhtml");
      var due = page.locator("tr", new Page.LocatorOptions().setHasText("DUE-1-"));
      assertThat(due).hasCount(1);
      assertThat(due).containsText("DUE-1-GIVEN");
      assertThat(due).containsText("F3");
      assertThat(due).containsText(visit.plusMonths(3).toString());
    }
  }
}
