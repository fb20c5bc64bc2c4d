package org.alongside.registry.page;

import static org.alongside.registry.page.DemoRecords.API;
import static org.alongside.registry.page.DemoRecords.aCohort;
import static org.alongside.registry.page.DemoRecords.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms about records, sent as a browser without scripts sends them. */
@ExtendWith(DemoServer.class)
class RecordFormsIT {

  @Test
  void consentIsGivenForAPurposeAndWithdrawn(RunningServer server) {
    HttpCaller manager = aCohort(server, "FORM-1");
    String page = "registry/participant.xhtml?code=FORM-1-A";
    String consent = API + "participants/FORM-1-A/consents/quote/v1";

    manager.submit(
        page,
        "consent",
        Map.of(
            "consent:purpose", "quote", "consent:version", "v1", "consent:given_on", "2026-07-02"));
    assertThat(manager.getJson(consent).getString("given_on")).isEqualTo("2026-07-02");

    String chosen = page + "&purpose=quote&version=v1";
    assertThat(
            manager.submit(chosen, "consent", Map.of("consent:withdrawn_on", "2026-07-01")).body())
        .contains("field-error\">The end is before the start.");
    manager.submit(chosen, "consent", Map.of("consent:withdrawn_on", "2026-07-03"));
    assertThat(manager.getJson(consent).getString("withdrawn_on")).isEqualTo("2026-07-03");
    assertThat(manager.get(page).body()).contains("<td class=\"nowrap\">withdrawn</td>");
  }

  @Test
  void siteIsAddedAndMendedByManagersAlone(RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    Map<String, String> site =
        Map.of(
            "site:site",
            "FORM-SITE",
            "site:name",
            "Hall of a test",
            "site:kind",
            "place",
            "site:country",
            "ZW",
            "site:time_zone",
            "Africa/Harare",
            "site:sensitivity",
            "area-only");

    manager.submit("registry/sites.xhtml", "site", site);
    manager.submit(
        "registry/sites.xhtml?site=FORM-SITE",
        "site",
        Map.of("site:name", "Hall", "site:kind", "place", "site:sensitivity", "hidden"));

    assertThat(manager.getJson(API + "sites/FORM-SITE").toString())
        .contains("\"name\":\"Hall\"", "\"sensitivity\":\"hidden\"", "Africa/Harare");
    HttpCaller entry = server.anyone().signIn("entry", DemoServer.PASSWORD);
    assertThat(entry.get("registry/sites.xhtml").statusCode()).isEqualTo(403);
  }

  @Test
  void responseOfAWrongDayIsTakenBackWithItsAnswers(RunningServer server) {
    HttpCaller manager = aCohort(server, "FORM-3");
    put(manager, "instruments/FORM-3", "{'title': 'Did you', 'kind': 'action'}");
    put(manager, "instruments/FORM-3/items/A1", "{'text': 'I spoke up'}");
    String key =
        "'participant': 'FORM-3-A', 'spell': 1, 'instrument': 'FORM-3', 'wave': 'E',"
            + " 'taken_on': '2026-07-02'";
    put(manager, "cohorts/FORM-3/responses", "{" + key + "}");
    put(manager, "cohorts/FORM-3/answers", "{" + key + ", 'item': 'A1', 'answer': 'yes'}");

    manager.submit(
        "registry/response.xhtml?cohort=FORM-3&participant=FORM-3-A&spell=1&instrument=FORM-3"
            + "&wave=E&taken_on=2026-07-02&respondent=",
        "taking",
        Map.of("reason", "it was the third"));

    assertThat(manager.getJson(API + "cohorts/FORM-3/responses").getJsonArray("items")).isEmpty();
    assertThat(manager.getJson(API + "cohorts/FORM-3/answers").getJsonArray("items")).isEmpty();
    assertThat(manager.get("registry/cohort.xhtml?code=FORM-3&tab=history").body())
        .contains("response removed", "answer removed", "it was the third");
  }
}
