package org.alongside.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may open which page and make which call, for every role; the demonstration has one each. */
@ExtendWith(DemoServer.class)
class AccessIT {

  private static final Set<String> EVERYONE =
      Set.of("admin", "manager", "entry", "officer", "operator");

  /** Address to the accounts that may read it; all others are refused with 403. */
  private static final Map<String, Set<String>> READERS = new LinkedHashMap<>();

  static {
    READERS.put("reporting/home.xhtml", EVERYONE);
    READERS.put("reporting/reports.xhtml", EVERYONE);
    READERS.put("account/mine.xhtml", EVERYONE);
    READERS.put("api/tokens", EVERYONE);
    READERS.put("registry/cohorts.xhtml", Set.of("admin", "manager", "entry"));
    READERS.put("registry/participants.xhtml", Set.of("admin", "manager", "entry"));
    READERS.put("registry/missing.xhtml", Set.of("admin", "manager", "entry"));
    READERS.put("batch/quality.xhtml", Set.of("admin", "manager", "entry"));
    READERS.put("api/cohort-quality", Set.of("admin", "manager", "entry"));
    READERS.put("registry/grants.xhtml", Set.of("admin", "manager"));
    READERS.put("batch/imports.xhtml", Set.of("admin", "manager"));
    READERS.put("batch/field-tools.xhtml", Set.of("admin", "manager"));
    READERS.put("batch/field-mapping.xhtml?name=none", Set.of("admin", "manager"));
    READERS.put("batch/lineage.xhtml", Set.of("admin", "manager"));
    READERS.put("api/audit-samples", Set.of("admin", "manager"));
    READERS.put("api/registry/names.csv", Set.of("admin", "manager"));
    READERS.put("api/field-mappings", Set.of("admin", "manager"));
    READERS.put("api/registry/bundle.zip", Set.of("admin", "manager"));
    READERS.put("api/registry/templates/enrolments.xlsx", Set.of("admin", "manager", "entry"));
    READERS.put("batch/jobs.xhtml", Set.of("admin", "manager", "operator"));
    READERS.put("account/accounts.xhtml", Set.of("admin"));
    READERS.put("account/account.xhtml", Set.of("admin"));
  }

  @Test
  void everyRoleOpensItsPagesAndNoOther(RunningServer server) {
    Map<String, Set<String>> found = new TreeMap<>();
    Map<String, Set<String>> refused = new TreeMap<>();
    for (String account : EVERYONE) {
      HttpCaller caller = signedIn(server, account);
      for (String path : READERS.keySet()) {
        int status = caller.get(path).statusCode();
        if (status == 200) {
          found.computeIfAbsent(path, key -> new TreeSet<>()).add(account);
        } else if (status != 403) {
          refused.computeIfAbsent(path + " " + status, key -> new TreeSet<>()).add(account);
        }
      }
    }
    assertThat(found).isEqualTo(new HashMap<>(READERS));
    assertThat(refused).isEmpty();
  }

  @Test
  void nobodyIsLedToSignInOrTold401(RunningServer server) {
    for (String path : READERS.keySet()) {
      HttpResponse<String> answer = server.anyone().get(path);
      if (path.startsWith("api/")) {
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
      } else {
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in.xhtml");
      }
    }
  }

  @Test
  void tokenIsKeptToItsScopes(RunningServer server) {
    HttpCaller reading = signedIn(server, "manager").withToken("read");
    assertThat(reading.get("api/tokens").statusCode()).isEqualTo(200);
    JsonObject wish =
        Json.createObjectBuilder()
            .add("label", "stronger")
            .add("scopes", Json.createArrayBuilder(List.of("write")))
            .build();
    HttpResponse<String> answer = reading.postJson("api/tokens", wish);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(HttpCaller.json(answer).getString("code")).isEqualTo("token-scope-missing");
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndFrames(RunningServer server) {
    for (String path : List.of("sign-in.xhtml", "alongside.css", "api/tokens", "nowhere.xhtml")) {
      HttpResponse<String> answer = server.anyone().get(path);
      if (answer.statusCode() != 302) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .as(path)
            .contains("default-src 'none'", "frame-ancestors 'none'")
            .doesNotContain("unsafe-inline");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      }
    }
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndForeignSites(RunningServer server) {
    HttpResponse<String> answer =
        server
            .anyone()
            .post(
                "sign-in",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("username=operator&password=" + DemoServer.PASSWORD));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("ALONGSIDE=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/"));
  }

  private static HttpCaller signedIn(RunningServer server, String account) {
    return server.anyone().signIn(account, DemoServer.PASSWORD);
  }
}
