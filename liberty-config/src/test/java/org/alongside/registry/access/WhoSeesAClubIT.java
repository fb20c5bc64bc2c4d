package org.alongside.registry.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of read of a club linked to a key population and of a common cohort, by every role of
 * the demonstration: the first is seen by its team alone, whatever else somebody may see (domain
 * spec, section 8).
 */
@ExtendWith(DemoServer.class)
class WhoSeesAClubIT {

  private static final List<String> ROLES =
      List.of("admin", "manager", "entry", "club", "officer", "operator");

  /** Address, and what is in the answer for those who see it: %1 cohort, %2 person, %3 session. */
  private static final List<List<String>> READS =
      List.of(
          List.of("api/registry/cohorts?q=%1$s", "\"cohort\":\"%1$s\""),
          List.of("api/registry/cohorts/%1$s", "\"cohort\":\"%1$s\""),
          List.of("api/registry/cohorts/%1$s/enrolments", "\"participant\":\"%2$s\""),
          List.of("api/registry/cohorts/%1$s/enrolments/%2$s/1", "\"participant\":\"%2$s\""),
          List.of("api/registry/cohorts/%1$s/sessions", "\"session\":\"%3$s\""),
          List.of("api/registry/cohorts/%1$s/sessions/%3$s", "\"session\":\"%3$s\""),
          List.of("api/registry/cohorts/%1$s/sessions/%3$s/attendance", "\"cohort\":\"%1$s\""),
          List.of("api/registry/participants?q=%2$s", "\"participant\":\"%2$s\""),
          List.of("api/registry/participants/%2$s", "\"participant\":\"%2$s\""),
          List.of("api/registry/audit?cohort=%1$s", "\"record\":\"%1$s\""),
          List.of("api/registry/audit?participant=%2$s", "\"record\":\"%2$s\""),
          List.of("api/registry/audit?record=participant/%2$s", "\"record\":\"%2$s\""),
          List.of("registry/cohorts.xhtml?q=%1$s", "code=%1$s\""),
          List.of("registry/cohort.xhtml?code=%1$s&tab=attendance", "<h1>"),
          List.of("registry/cohort.xhtml?code=%1$s&tab=people", "code=%2$s\""),
          List.of("registry/cohort.xhtml?code=%1$s&tab=sessions", "<h1>"),
          List.of("registry/cohort.xhtml?code=%1$s&tab=history", "<h1>"),
          List.of("registry/participants.xhtml?q=%2$s", "code=%2$s\""),
          List.of("registry/participant.xhtml?code=%2$s", "<h1>"),
          List.of("registry/sheet.xhtml?code=%1$s&session=%3$s", "%2$s"));

  /** A cohort with somebody who is in no other, and a session of it. */
  private record Club(String cohort, String person, String session) {

    static Club first(HttpCaller member, String search) {
      String cohort = first(member, "cohorts?q=" + search + "&", "cohort");
      return new Club(
          cohort,
          first(member, "cohorts/" + cohort + "/enrolments?", "participant"),
          first(member, "cohorts/" + cohort + "/sessions?", "session"));
    }

    private static String first(HttpCaller caller, String list, String column) {
      return caller
          .getJson("api/registry/" + list + "limit=1")
          .getJsonArray("items")
          .getJsonObject(0)
          .getString(column);
    }

    String in(String template) {
      return template.formatted(cohort, person, session);
    }
  }

  @Test
  void linkedClubIsReadByItsTeamAndACommonCohortByAllWhoseWorkItIs(RunningServer server)
      throws IOException {
    Club linked = Club.first(signedIn(server, "club"), "CLUB-BYO");
    Club common = Club.first(signedIn(server, "entry"), "CUR-CD");
    for (String role : ROLES) {
      HttpCaller caller = signedIn(server, role);
      reads(caller, role, linked, Set.of("club").contains(role));
      reads(caller, role, common, Set.of("admin", "manager", "entry").contains(role));
    }
  }

  private static void reads(HttpCaller caller, String role, Club club, boolean seen) {
    for (List<String> read : READS) {
      String address = club.in(read.get(0));
      HttpResponse<String> answer = caller.get(address);
      boolean shown = answer.statusCode() == 200 && answer.body().contains(club.in(read.get(1)));
      assertThat(shown).as("%s reads %s: %s", role, address, answer.statusCode()).isEqualTo(seen);
    }
  }

  @Test
  void neitherExportNorListsOfOthersNameALinkedClubOrItsPeople(RunningServer server)
      throws IOException {
    Club linked = Club.first(signedIn(server, "club"), "CLUB-BYO");
    signedIn(server, "club").get(linked.in("registry/participant.xhtml?code=%2$s"));
    for (String role : List.of("admin", "manager")) {
      HttpCaller caller = signedIn(server, role);
      assertThat(text(caller.bytes("api/registry/bundle.zip")))
          .as("export of " + role)
          .contains("CUR-CD-01")
          .doesNotContain(linked.cohort(), linked.person());
      for (String page :
          List.of(
              "registry/missing.xhtml",
              "registry/grant.xhtml?code=MER-ZW",
              "registry/duplicates.xhtml",
              "api/registry/duplicates?limit=500")) {
        assertThat(caller.get(page).body())
            .as(role + page)
            .doesNotContain(linked.cohort(), linked.person());
      }
    }
    HttpCaller admin = signedIn(server, "admin");
    assertThat(admin.getCsv("api/registry/audit/readings.csv"))
        .as("who looked stands there, at whom does not")
        .anyMatch(line -> line.contains(",club,page,participant,,,"))
        .noneMatch(line -> line.contains(linked.person()) || line.contains(linked.cohort()));
    assertThat(admin.getCsv("api/registry/audit/changes.csv"))
        .noneMatch(line -> line.contains(linked.person()) || line.contains(linked.cohort()));
  }

  private static HttpCaller signedIn(RunningServer server, String account) {
    return server.anyone().signIn(account, DemoServer.PASSWORD);
  }

  private static String text(byte[] bundle) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
