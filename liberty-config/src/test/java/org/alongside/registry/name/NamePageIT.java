package org.alongside.registry.name;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.alongside.server.testing.Browser;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name is entered, shown when asked for, noted, and forgotten. */
@ExtendWith(DemoServer.class)
class NamePageIT {

  private static final String NAME = "Žofia Ncube";

  @Test
  @Tag(Browser.TAG)
  void nameAppearsWhenAskedForAndNowhereElse(RunningServer server) {
    aPerson(server, "NAMED-1");
    try (Browser browser = Browser.on(server)) {
      Page page = browser.phone();
      page.navigate("/sign-in.xhtml");
      page.fill("#username", "manager");
      page.fill("#password", DemoServer.PASSWORD);
      page.click("button[type=submit]");
      page.navigate("/registry/participant.xhtml?code=NAMED-1");
      page.getByText("Name", new Page.GetByTextOptions().setExact(true)).first().click();
      page.fill("#name\\:typed", NAME);
      page.getByText("Save name").click();
      assertThat(page.locator(".notice.success")).hasText("The name is kept, encrypted.");
      assertThat(page.locator("main")).not().containsText(NAME);
      page.getByText("Show name").click();
      assertThat(page.locator("#shown")).hasText(NAME);
      Browser.picture(page, "name-of-a-participant");
      page.navigate("/registry/participant.xhtml?code=NAMED-1");
      assertThat(page.locator("main")).containsText("name created: NAMED-1");
      assertThat(page.locator("main")).not().containsText(NAME);
    }
    HttpCaller administrator = server.anyone().signIn("admin", DemoServer.PASSWORD);
    assertThat(administrator.getCsv("api/registry/audit/readings.csv"))
        .anyMatch(line -> line.endsWith(",manager,page,name,NAMED-1,,1"));
    assertThat(String.join("", administrator.getCsv("api/registry/audit/changes.csv")))
        .doesNotContain(NAME);
  }

  @Test
  void programsReadChangeAndForgetWhatTheyMaySee(RunningServer server) {
    HttpCaller manager = aPerson(server, "NAMED-2");
    String name = "api/registry/participants/NAMED-2/name";
    assertThat(manager.get(name).statusCode()).isEqualTo(404);
    assertThat(put(manager, name, NAME)).isEqualTo(204);
    assertThat(manager.getJson(name).getString("name")).isEqualTo(NAME);
    assertThat(put(manager, name, "-")).isEqualTo(422);
    HttpCaller stranger = server.anyone().signIn("entry", DemoServer.PASSWORD);
    assertThat(stranger.get(name).statusCode()).isEqualTo(404);
    assertThat(put(stranger, name, "Other")).isEqualTo(404);
    assertThat(stranger.delete(name).statusCode()).isEqualTo(404);
    HttpCaller operator = server.anyone().signIn("operator", DemoServer.PASSWORD);
    assertThat(operator.get(name).statusCode()).isEqualTo(403);
    assertThat(manager.delete(name).statusCode()).isEqualTo(204);
    assertThat(manager.get(name).statusCode()).isEqualTo(404);
  }

  @Test
  void namesLeaveInAFileOfTheirOwnAndThatIsNoted(RunningServer server) {
    HttpCaller manager = aPerson(server, "NAMED-3");
    put(manager, "api/registry/participants/NAMED-3/name", "=Ba, \\\"Sam\\\"");
    assertThat(manager.getCsv("api/registry/names.csv"))
        .startsWith("participant,name")
        .contains("NAMED-3,\"'=Ba, \"\"Sam\"\"\"");
    HttpCaller entry = server.anyone().signIn("entry", DemoServer.PASSWORD);
    assertThat(entry.get("api/registry/names.csv").statusCode()).isEqualTo(403);
    HttpCaller administrator = server.anyone().signIn("admin", DemoServer.PASSWORD);
    assertThat(administrator.getCsv("api/registry/audit/readings.csv"))
        .anyMatch(line -> line.matches(".*,manager,export,name,,,[1-9]\\d*"));
  }

  @Test
  void recordsOfNamesSpeltAlikeAreOfferedAsDuplicates(RunningServer server) {
    HttpCaller manager = aPerson(server, "ALIKE-1");
    for (String person : List.of("ALIKE-2", "ALIKE-3", "ALIKE-4")) {
      aPerson(server, person);
    }
    String birthYear = "{\"birth_year\": %d}";
    manager.put("api/registry/participants/ALIKE-1", birthYear.formatted(1981));
    manager.put("api/registry/participants/ALIKE-2", birthYear.formatted(1982));
    manager.put("api/registry/participants/ALIKE-3", birthYear.formatted(1983));
    name(manager, "ALIKE-1", "Núñez, José");
    name(manager, "ALIKE-2", "JOSE NUNEZ");
    name(manager, "ALIKE-3", "José Núñez");
    name(manager, "ALIKE-4", "José Núñez Ba");

    assertThat(pairs(manager))
        .as("a year apart, not two")
        .contains("ALIKE-1 ALIKE-2", "ALIKE-2 ALIKE-3")
        .doesNotContain("ALIKE-1 ALIKE-3", "ALIKE-3 ALIKE-4");
    assertThat(pairs(manager).get(0)).as("the strongest first").startsWith("ALIKE-");
    JsonObject pair = manager.getJson("api/registry/duplicates/ALIKE-1/ALIKE-2");
    assertThat(pair.getInt("points")).isEqualTo(55);
    assertThat(pair.getString("likelihood")).isEqualTo("likely");
    assertThat(manager.get("registry/duplicates.xhtml").body())
        .contains("names spelt alike")
        .doesNotContain("NUNEZ", "Núñez");
    assertThat(manager.delete("api/registry/participants/ALIKE-2/name").statusCode())
        .isEqualTo(204);
    assertThat(pairs(manager)).doesNotContain("ALIKE-1 ALIKE-2", "ALIKE-2 ALIKE-3");
  }

  private static List<String> pairs(HttpCaller caller) {
    return caller
        .getJson("api/registry/duplicates?limit=500")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(pair -> pair.getString("participant") + " " + pair.getString("other"))
        .toList();
  }

  private static void name(HttpCaller caller, String person, String name) {
    assertThat(put(caller, "api/registry/participants/" + person + "/name", name)).isEqualTo(204);
  }

  private static int put(HttpCaller caller, String path, String name) {
    return caller.put(path, "{\"name\": \"" + name + "\"}").statusCode();
  }

  private static HttpCaller aPerson(RunningServer server, String code) {
    HttpCaller manager = DemoServer.manager(server);
    HttpResponse<String> made =
        manager.put(
            "api/registry/participants/" + code, "{\"sex\": \"M\", \"consent\": \"given\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return manager;
  }
}
