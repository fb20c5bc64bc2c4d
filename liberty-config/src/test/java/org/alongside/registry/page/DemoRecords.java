package org.alongside.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;

/**
 * Records of a test's own in the demonstration. Their days lie after its business date, so that no
 * figure of another test moves.
 */
final class DemoRecords {

  static final String API = "api/registry/";

  private DemoRecords() {}

  /** A cohort with the people {@code code-A} and {@code code-B}; the manager who typed it. */
  static HttpCaller aCohort(RunningServer server, String code) {
    HttpCaller manager = DemoServer.manager(server);
    put(
        manager,
        "cohorts/" + code,
        "{'title': 'Cohort of a test', 'programme': '"
            + anyCode(manager, "programmes", "programme")
            + "', 'site': '"
            + anyCode(manager, "sites", "site")
            + "', 'starts_on': '2026-07-01', 'status': 'open'}");
    for (String person : new String[] {code + "-A", code + "-B"}) {
      put(manager, "participants/" + person, "{'sex': 'M', 'consent': 'given'}");
      put(
          manager,
          "cohorts/" + code + "/enrolments/" + person + "/1",
          "{'enrolled_on': '2026-07-01'}");
    }
    return manager;
  }

  static void put(HttpCaller caller, String path, String body) {
    HttpResponse<String> answer = caller.put(API + path, body.replace('\'', '"'));
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(201);
  }

  static String anyCode(HttpCaller caller, String list, String column) {
    JsonValue first = caller.getJson(API + list + "?limit=1").getJsonArray("items").get(0);
    return first.asJsonObject().getString(column);
  }

  /** The page after signing in. */
  static Page opened(Page page, String account, String address) {
    page.navigate("/sign-in.xhtml");
    page.fill("#username", account);
    page.fill("#password", DemoServer.PASSWORD);
    page.click("button[type=submit]");
    page.navigate(address);
    return page;
  }
}
