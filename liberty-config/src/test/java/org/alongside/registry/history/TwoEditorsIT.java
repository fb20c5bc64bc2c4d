package org.alongside.registry.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people mend one record at once. */
@Tag(Browser.TAG)
@ExtendWith(DemoServer.class)
class TwoEditorsIT {

  private static final String PERSON = "api/registry/participants/ZZ-TWO";

  @Test
  void theSecondSeesWhatTheFirstChangedAndLosesNothing(RunningServer server) {
    HttpCaller other = DemoServer.manager(server);
    other.put(PERSON, "{\"sex\": \"M\", \"consent\": \"given\", \"birth_year\": 1990}");
    try (Browser browser = Browser.on(server)) {
      Page page = browser.desktop();
      page.navigate("/registry/participant.xhtml?code=ZZ-TWO");
      page.fill("#username", "admin");
      page.fill("#password", DemoServer.PASSWORD);
      page.click("button[type=submit]");
      page.fill("#record\\:birth_year", "1992");
      other.put(PERSON, "{\"birth_year\": 1991, \"home_country\": \"ZW\"}");
      page.click("#record\\:save");

      assertThat(page.locator("main")).containsText("Nothing was saved yet");
      assertThat(page.locator("main")).containsText("manager changed this from “1990” to “1991”");
      assertThat(page.locator("#record\\:birth_year")).hasValue("1992");
      assertThat(page.locator("#record\\:home_country")).hasValue("ZW");

      page.click("#record\\:save");
      assertThat(page).hasURL(Pattern.compile(".*code=ZZ-TWO$"));
      assertThat(page.locator("#history")).containsText("birth_year: 1991 → 1992");
      assertThat(page.locator("#history")).containsText("home_country: (empty) → ZW");
    }
  }
}
