package org.alongside.registry.api;

import static org.alongside.registry.api.TypedRecords.json;
import static org.alongside.registry.api.TypedRecords.object;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.alongside.registry.api.TypedRecords.Typed;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs type over HTTP, on one server for all tests: each has its own codes. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RegistryApiContract {

  private static final String API = "api/registry/";
  private static final int ROUNDS = 8;

  private RunningServer server;
  private People people;

  abstract Database database();

  @BeforeAll
  void open() {
    server = RunningServer.start(database());
    people = People.at(server);
    TypedRecords.BACKGROUND.forEach(row -> created(row.get(0), row.get(1)));
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void everyKindOfRecordIsTypedReadChangedAndListed() {
    for (Typed typed : TypedRecords.ALL) {
      String first = isCreated(typed);
      String second = isChanged(typed, first);
      isRefusedTo(typed, first);
      isListed(typed, second);
    }
  }

  private String isCreated(Typed typed) {
    HttpResponse<String> answer =
        people.manager().put(API + typed.path(), json(typed.created()), "If-None-Match", "*");
    assertThat(answer.statusCode()).as(typed.path() + answer.body()).isEqualTo(201);
    assertSays(answer, typed.created());
    HttpResponse<String> read = people.manager().get(API + typed.path());
    assertThat(read.statusCode()).as(typed.path()).isEqualTo(200);
    assertSays(read, typed.created());
    assertThat(tag(read)).isEqualTo(tag(answer));
    return tag(read);
  }

  private String isChanged(Typed typed, String tag) {
    HttpResponse<String> same = people.manager().put(API + typed.path(), json(typed.created()));
    assertThat(same.statusCode()).as(typed.path()).isEqualTo(200);
    assertThat(tag(same)).as("nothing changed in " + typed.path()).isEqualTo(tag);
    HttpResponse<String> answer =
        people.manager().put(API + typed.path(), json(typed.change()), "If-Match", tag);
    assertThat(answer.statusCode()).as(typed.path() + answer.body()).isEqualTo(200);
    assertSays(answer, typed.change());
    assertThat(tag(answer)).isNotEqualTo(tag);
    JsonObject expected = merged(object(typed.created()), object(typed.change()));
    JsonObject read = people.manager().getJson(API + typed.path());
    expected.forEach(
        (name, value) -> assertThat(read.get(name)).as(typed.path() + " " + name).isEqualTo(value));
    return tag(answer);
  }

  private void isRefusedTo(Typed typed, String oldTag) {
    for (String[] condition : new String[][] {{"If-Match", oldTag}, {"If-None-Match", "*"}}) {
      assertProblem(
          people.manager().put(API + typed.path(), json(typed.created()), condition),
          412,
          "changed-meanwhile");
    }
  }

  private void isListed(Typed typed, String tag) {
    JsonObject page = people.manager().getJson(API + typed.list() + "?limit=500");
    assertThat(page.getJsonArray("items"))
        .as(typed.list())
        .map(JsonValue::asJsonObject)
        .anySatisfy(
            item -> {
              assertThat("\"" + item.getString("etag") + "\"").isEqualTo(tag);
              assertContains(item, typed.change());
            });
  }

  @Test
  void targetIsKeptUnderTheKeyInItsBody() {
    String target =
        "{'indicator': 'R_CUM', 'scope_type': 'organisation', 'period_start': '2025-01-01',"
            + " 'period_end': '2025-12-31', 'kind': 'cumulative', 'set_on': '2025-01-01',"
            + " 'value': 60000, 'includes_opening_balance': true}";
    HttpResponse<String> answer = people.manager().put(API + "targets", json(target));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertSays(answer, target);
    HttpResponse<String> changed =
        people
            .manager()
            .put(API + "targets", json(target.replace("60000", "61000")), "If-Match", tag(answer));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertProblem(
        people.manager().put(API + "targets", json(target), "If-Match", tag(answer)),
        412,
        "changed-meanwhile");
    assertThat(people.manager().getJson(API + "targets").getJsonArray("items"))
        .map(item -> item.asJsonObject().getInt("value"))
        .containsExactly(61000);
  }

  @Test
  void attendanceIsTakenBackByWhoHasReadIt() {
    String cell = API + "cohorts/OURS/sessions/1/attendance/P-OURS";
    String first = tag(people.entry().put(cell, json("{'attendance': 'present'}")));
    String second = tag(people.entry().put(cell, json("{'attendance': 'absent'}")));
    assertProblem(people.entry().delete(cell, "If-Match", first), 412, "changed-meanwhile");
    assertThat(people.entry().delete(cell, "If-Match", second).statusCode()).isEqualTo(204);
    assertProblem(people.entry().get(cell), 404, "not-found");
    assertProblem(people.entry().delete(cell), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "organisations, organisations/ANY",
    "areas, areas/ANY",
    "sites, sites/ANY",
    "programmes, programmes/ANY",
    "grants, grants/ANY",
    "opening-balances, opening-balances/ANY",
    "teams, teams/ANY",
    "targets, targets",
    "cohorts, cohorts/OURS",
    "participants, participants/P-OURS",
    "cohorts/OURS/funding, cohorts/OURS/funding/G-ONE/2025-01-01",
    "cohorts/OURS/enrolments, cohorts/OURS/enrolments/P-OURS/1",
    "cohorts/OURS/sessions, cohorts/OURS/sessions/1",
    "cohorts/OURS/sessions/1/attendance, cohorts/OURS/sessions/1/attendance/P-OURS",
  })
  void operatorAndGrantOfficerSeeAndWriteNothing(String list, String record) {
    for (HttpCaller caller : List.of(people.operator(), people.officer())) {
      assertProblem(caller.get(API + list), 403, "http-403");
      assertProblem(caller.put(API + record, "{}"), 403, "http-403");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisations",
        "areas",
        "sites",
        "programmes",
        "grants",
        "opening-balances",
        "teams",
        "targets",
        "cohorts/OURS/funding"
      })
  void dataEntrySeesNoReferenceRecords(String list) {
    assertProblem(people.entry().get(API + list), 403, "http-403");
  }

  @Test
  void dataEntrySeesAndWritesItsTeamsCohortsAlone() {
    assertThat(codes("cohorts", "cohort")).contains("OURS").doesNotContain("THEIRS", "KEY");
    assertThat(codes("participants", "participant")).contains("P-OURS").doesNotContain("P-THEIRS");
    assertThat(codes("cohorts/THEIRS/enrolments", "participant")).isEmpty();
    assertThat(codes("cohorts/THEIRS/sessions", "session")).isEmpty();
    assertThat(people.entry().get(API + "cohorts/OURS").statusCode()).isEqualTo(200);
    for (String theirs :
        List.of(
            "cohorts/THEIRS",
            "cohorts/KEY",
            "participants/P-THEIRS",
            "cohorts/THEIRS/sessions/1",
            "cohorts/THEIRS/enrolments/P-THEIRS/1")) {
      assertProblem(people.entry().get(API + theirs), 404, "not-found");
    }
    assertProblem(
        people.entry().put(API + "cohorts/OURS", json("{'title': 'Mine'}")), 403, "http-403");
    assertProblem(
        people.entry().put(API + "participants/P-THEIRS", json("{'sex': 'F'}")), 403, "not-yours");
    assertProblem(
        people.entry().put(API + "cohorts/THEIRS/sessions/1", json("{'minutes': 5}")),
        403,
        "not-yours");
    assertProblem(
        people.entry().put(API + "cohorts/THEIRS/sessions/2", json("{'held_on': '2025-03-01'}")),
        422,
        "reference-unknown");
  }

  @Test
  void keyPopulationLinkedCohortIsSeenByItsTeamAlone() {
    for (HttpCaller outside : List.of(people.administrator(), people.manager())) {
      assertProblem(outside.get(API + "cohorts/KEY"), 404, "not-found");
      assertProblem(outside.put(API + "cohorts/KEY", json("{'title': 'X'}")), 403, "not-yours");
      assertThat(outside.getJson(API + "cohorts?q=KEY").getJsonArray("items")).isEmpty();
    }
    assertThat(people.member().get(API + "cohorts/KEY").statusCode()).isEqualTo(200);
    assertThat(people.administrator().getCsv(API + "audit/changes.csv"))
        .anyMatch(line -> line.contains(",account,hana,1,teams,,IMP-2,"));
  }

  @Test
  void whateverNamesSomebodyInALinkedCohortHidesHimFromOthers() {
    for (String person : List.of("L-STEP", "L-PLEDGE", "L-REFERRED", "L-MAN", "L-WOMAN")) {
      created("participants/" + person, "{'sex': 'M', 'consent': 'given'}");
    }
    assertThat(people.manager().get(API + "participants/L-STEP").statusCode()).isEqualTo(200);
    byMember(
        "cohorts/KEY/steps", "{'participant': 'L-STEP', 'type': 'talk', 'done_on': '2025-03-01'}");
    byMember("cohorts/KEY/pledges/1", "{'participant': 'L-PLEDGE', 'pledged_on': '2025-03-01'}");
    byMember(
        "referrals/L-R",
        "{'cohort': 'KEY', 'participant': 'L-REFERRED', 'referred_on': '2025-03-01',"
            + " 'service': 'clinic'}");
    byMember(
        "pairs/L-PAIR",
        "{'cohort': 'KEY', 'participant': 'L-MAN', 'partner': 'L-WOMAN', 'starts_on':"
            + " '2025-03-01'}");
    byMember("pairs/L-PAIR/check-ins/2025-03-08", "{}");

    for (String person : List.of("L-STEP", "L-PLEDGE", "L-REFERRED", "L-MAN", "L-WOMAN")) {
      for (HttpCaller outside : List.of(people.administrator(), people.manager())) {
        assertProblem(outside.get(API + "participants/" + person), 404, "not-found");
      }
      assertThat(people.member().get(API + "participants/" + person).statusCode())
          .as(person)
          .isEqualTo(200);
    }
    String checkIn = "audit?record=check_in/L-PAIR/2025-03-08";
    assertThat(people.member().getJson(API + checkIn).getJsonArray("items")).hasSize(1);
    assertThat(people.member().get(API + "audit?cohort=KEY").body()).contains("\"check_in\"");
    assertThat(people.manager().getJson(API + checkIn).getJsonArray("items")).isEmpty();
  }

  @Test
  void duplicatesAreFoundMergedPartedAndToldApartByWhoSeesBoth() {
    created("cohorts/TWICE", TypedRecords.cohort("IMP-1", false));
    created("cohorts/TWICE/sessions/1", "{'held_on': '2025-03-01'}");
    for (String person : List.of("D-1", "D-2", "D-3")) {
      created("participants/" + person, "{'sex': 'M', 'consent': 'given', 'birth_year': 1981}");
      created("cohorts/TWICE/enrolments/" + person + "/1", "{'enrolled_on': '2025-02-01'}");
    }
    created("cohorts/TWICE/sessions/1/attendance/D-1", "{'attendance': 'present'}");
    created("cohorts/TWICE/sessions/1/attendance/D-3", "{'attendance': 'present'}");
    assertThat(duplicates(people.entry()))
        .as("two men in one session are two men")
        .contains("D-1 D-2", "D-2 D-3")
        .doesNotContain("D-1 D-3");
    JsonObject pair = people.entry().getJson(API + "duplicates/D-2/D-1");
    assertThat(pair.getString("likelihood")).isEqualTo("possible");
    assertThat(pair.getJsonArray("signals")).hasSize(3);

    assertThat(people.entry().get("registry/duplicates.xhtml").body())
        .contains("duplicate.xhtml?first=D-1&amp;second=D-2");
    assertThat(people.entry().get("registry/duplicate.xhtml?first=D-1&second=D-2").body())
        .contains("One person or two?", "TWICE from 2025-02-01", "1, the last on 2025-03-01");

    String merge = API + "participants/D-2/merged-into/D-1";
    assertProblem(people.entry().put(merge, "{}"), 422, "merge-without-reason");
    HttpResponse<String> merged = people.entry().put(merge, "{}", "reason", "Same man, two forms");
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    assertThat(HttpCaller.json(merged).getString("merged_into")).isEqualTo("D-1");
    assertThat(duplicates(people.entry())).doesNotContain("D-1 D-2", "D-2 D-3");
    assertThat(people.entry().get(API + "audit?record=participant/D-2").body())
        .contains("Same man, two forms");
    assertThat(people.entry().get("registry/participant.xhtml?code=D-2").body())
        .contains("They are two people");

    String part = API + "participants/D-2/merged-into";
    assertProblem(people.entry().delete(part), 422, "merge-without-reason");
    assertThat(people.entry().delete(part, "reason", "Brothers").statusCode()).isEqualTo(200);
    assertThat(duplicates(people.entry())).contains("D-1 D-2");

    assertThat(people.entry().put(API + "distinctions/D-2/D-1", "{}").statusCode()).isEqualTo(201);
    assertThat(duplicates(people.entry())).doesNotContain("D-1 D-2");
    assertThat(people.entry().delete(API + "distinctions/D-1/D-2").statusCode()).isEqualTo(204);
    assertThat(duplicates(people.manager())).contains("D-1 D-2");
  }

  @Test
  void duplicatesInAnotherTeamsCohortAreNotForDataEntry() {
    for (String person : List.of("E-1", "E-2")) {
      created("participants/" + person, "{'sex': 'F', 'consent': 'given', 'birth_year': 1972}");
      created("cohorts/THEIRS/enrolments/" + person + "/1", "{'enrolled_on': '2025-02-01'}");
    }
    assertThat(duplicates(people.manager())).contains("E-1 E-2");
    assertThat(duplicates(people.entry())).doesNotContain("E-1 E-2");
    assertProblem(people.entry().get(API + "duplicates/E-1/E-2"), 404, "not-found");
    assertProblem(
        people.entry().put(API + "participants/E-1/merged-into/E-2", "{}", "reason", "x"),
        404,
        "not-found");
    assertProblem(
        people.entry().put(API + "participants/P-OURS/merged-into/E-2", "{}", "reason", "x"),
        422,
        "reference-unknown");
    assertProblem(people.operator().get(API + "duplicates"), 403, "http-403");
  }

  /** "first second", as the queue lists them. */
  private static List<String> duplicates(HttpCaller caller) {
    return caller
        .getJson(API + "duplicates?limit=500")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(pair -> pair.getString("participant") + " " + pair.getString("other"))
        .toList();
  }

  private void byMember(String path, String row) {
    HttpResponse<String> answer = people.member().put(API + path, json(row));
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(201);
  }

  @Test
  void nobodyAndForeignPagesAreRefused() {
    assertThat(server.anyone().get(API + "cohorts").statusCode()).isEqualTo(401);
    HttpCaller reading = people.manager().withToken("read");
    assertThat(reading.get(API + "cohorts").statusCode()).isEqualTo(200);
    assertProblem(
        reading.put(API + "teams/T-9", json("{'name': 'X'}")), 403, "token-scope-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          cohorts/BAD;       {'programme': 'CLUBS', 'site': 'HALL', 'starts_on': '2025-02-01', 'ends_on': '2025-01-01', 'status': 'open'}; dates-reversed;     ends_on
          cohorts/BAD;       {'programme': 'NONE', 'site': 'HALL', 'starts_on': '2025-02-01', 'status': 'open'};                             reference-unknown;  programme
          cohorts/BAD;       {'site': 'HALL', 'starts_on': '2025-02-01', 'status': 'open'};                                                  value-missing;      programme
          cohorts/BAD;       {'programme': 'CLUBS', 'site': 'HALL', 'starts_on': '1/2/2025', 'status': 'open'};                              date-malformed;     starts_on
          cohorts/BAD;       {'programme': 'CLUBS', 'site': 'HALL', 'starts_on': '2025-02-01', 'status': 'begun'};                           choice-unknown;     status
          cohorts/BAD CODE;  {'programme': 'CLUBS', 'site': 'HALL', 'starts_on': '2025-02-01', 'status': 'open'};                            code-malformed;     cohort
          areas/ZW-BU;       {'parent': 'ZW-BU'};                                                                                            area-loop;          parent
          areas/BAD;         {'country': 'Zimbabwe', 'name': 'X'};                                                                           country-unknown;    country
          grants/G-ONE;      {'parent_grant': 'G-ONE'};                                                                                      grant-loop;         parent_grant
          programmes/CLUBS;  {'adapted_from': 'CLUBS'};                                                                                      adaptation-loop;    adapted_from
          sites/BAD;         {'name': 'X', 'time_zone': 'Mars/North', 'country': 'ZW'};                                                      time-zone-unknown;  time_zone
          sites/BAD;         {'name': 'X'};                                                                                                  site-without-country; country
          opening-balances/BAD; {'scope_type': 'donor', 'as_of': '2024-12-31', 'value': 5, 'source': 'X'};                                   scope-missing;      scope
          participants/P-OURS; {'merged_into': 'P-OURS'};                                                                                    merge-loop;         merged_into
          participants/BAD;  {'sex': 'male', 'consent': 'given'};                                                                            choice-unknown;     sex
          participants/BAD;  {'sex': 'M', 'consent': 'given', 'birth_year': 90};                                                             number-out-of-range; birth_year
          cohorts/OURS/enrolments/P-OURS/1; {'exited_on': '2024-01-01'};                                                                     exit-before-enrolment; exited_on
          cohorts/OURS/enrolments/P-OURS/2; {'enrolled_on': '2025-03-01'};                                                                   spells-overlap;     enrolled_on
          cohorts/OURS/enrolments/NOBODY/1; {'enrolled_on': '2025-03-01'};                                                                   reference-unknown;  participant
          cohorts/OURS/funding/G-ONE/2025-01-01; {'share_percent': 100.1};                                                                   number-out-of-range; share_percent
          """)
  void wrongRowIsRefusedWithItsFinding(String path, String body, String code, String column) {
    long before = ffdcFiles();
    JsonObject problem =
        assertProblem(people.manager().put(API + path.replace(" ", "%20"), json(body)), 422, code);
    assertThat(problem.getJsonArray("errors"))
        .map(error -> error.asJsonObject().getString("field"))
        .contains(column);
    assertThat(problem.getString("detail")).contains(column);
    assertThat(ffdcFiles()).as("incident reports for a refusal").isEqualTo(before);
  }

  @Test
  void sharesOverTheWholeAreRefused() {
    created("cohorts/FULL", TypedRecords.cohort("IMP-1", false));
    created("cohorts/FULL/funding/G-ONE/2025-01-01", "{'share_percent': 70}");
    assertProblem(
        people
            .manager()
            .put(API + "cohorts/FULL/funding/G-TWO/2025-06-01", json("{'share_percent': 31}")),
        422,
        "funding-over-100-percent");
    assertThat(people.manager().getJson(API + "cohorts/FULL/funding").getJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void refusedEnrolmentTakesTheNewPersonBackAndTheFormKeepsItsAddress() {
    long before = ffdcFiles();
    String page = "registry/cohort.xhtml?code=OURS&tab=people";
    HttpResponse<String> answer =
        people
            .entry()
            .submit(
                page,
                "person",
                Map.of(
                    "person:participant", "NEW-1",
                    "person:sex", "M",
                    "person:consent", "given",
                    "person:role", "participant",
                    "person:enrolled_on", "soon"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("This is not a date", "cohort.xhtml?code=OURS&amp;tab=people");
    assertProblem(people.administrator().get(API + "participants/NEW-1"), 404, "not-found");
    assertThat(ffdcFiles()).as("incident reports for a refusal").isEqualTo(before);
  }

  @Test
  void attendanceBeforeItsDayIsRefusedAndUnlikelyRowsGoInWithAWarning() {
    created("cohorts/LATER", TypedRecords.cohort("IMP-1", false));
    created("cohorts/LATER/sessions/1", "{'held_on': '2199-01-01'}");
    assertProblem(
        people
            .manager()
            .put(
                API + "cohorts/LATER/sessions/1/attendance/P-OURS",
                json("{'attendance': 'present'}")),
        422,
        "session-not-yet-held");
    JsonObject early = created("cohorts/LATER/sessions/2", "{'held_on': '2024-12-01'}");
    assertThat(early.getJsonArray("warnings"))
        .map(warning -> warning.asJsonObject().getString("code"))
        .containsExactly("SESSION_OUTSIDE_COHORT");
  }

  @Test
  void callThatCannotBeUnderstoodSaysWhy() {
    assertProblem(people.manager().put(API + "teams/T-1", "{\"name\": "), 400);
    assertProblem(people.manager().put(API + "teams/T-1", "[]"), 400, "bad-request");
    JsonObject unknown =
        assertProblem(
            people.manager().put(API + "teams/T-1", json("{'label': 'X'}")), 400, "bad-request");
    assertThat(unknown.getString("detail")).contains("team, name");
    assertProblem(
        people.manager().put(API + "teams/T-1", json("{'team': 'T-2', 'name': 'X'}")),
        400,
        "bad-request");
    assertProblem(
        people.manager().put(API + "teams/T-1", json("{'name': 'X'}"), "If-Match", "abc"),
        400,
        "bad-request");
    assertProblem(people.manager().get(API + "teams/T-1"), 404, "not-found");
    assertProblem(
        people.manager().get(API + "cohorts/OURS/sessions?after=abc"), 400, "bad-request");
    assertProblem(people.manager().get(API + "teams?limit=many"), 404);
  }

  @Test
  void listIsLeafedThroughByKeyWhileOthersWrite() {
    for (int i = 1; i <= 7; i++) {
      created("teams/PAGE-" + i, "{'name': 'Paged'}");
    }
    List<String> read = new ArrayList<>();
    JsonObject page = people.manager().getJson(API + "teams?q=paged&limit=3");
    while (true) {
      page.getJsonArray("items").forEach(i -> read.add(i.asJsonObject().getString("team")));
      if (!page.containsKey("next")) {
        break;
      }
      // Before the place read so far: a list counted by position would now repeat one.
      people.manager().put(API + "teams/PAGE-0" + read.size(), json("{'name': 'Paged'}"));
      String after = page.getString("next");
      page = people.manager().getJson(API + "teams?q=paged&limit=3&after=" + after);
    }
    assertThat(read)
        .containsExactly("PAGE-1", "PAGE-2", "PAGE-3", "PAGE-4", "PAGE-5", "PAGE-6", "PAGE-7");
    assertThat(people.manager().getJson(API + "teams?q=page-7").getJsonArray("items")).hasSize(1);
    assertThat(people.manager().getJson(API + "teams?q=%25").getJsonArray("items")).isEmpty();
  }

  @Test
  void listsBelowACohortAreLeafedThroughInTheOrderOfEntry() {
    created("cohorts/LONG", TypedRecords.cohort("IMP-1", false));
    for (String session : List.of("c", "a", "b")) {
      created("cohorts/LONG/sessions/" + session, "{'held_on': '2025-03-01'}");
    }
    JsonObject first = people.manager().getJson(API + "cohorts/LONG/sessions?limit=2");
    JsonObject second =
        people
            .manager()
            .getJson(API + "cohorts/LONG/sessions?limit=2&after=" + first.getString("next"));
    assertThat(Stream.of(first, second).flatMap(p -> p.getJsonArray("items").stream()))
        .map(item -> item.asJsonObject().getString("session"))
        .containsExactly("c", "a", "b");
    assertThat(second).doesNotContainKey("next");
  }

  @Test
  void pageShowsWhatIsMissing() {
    created(
        "cohorts/GAPS",
        TypedRecords.cohort("IMP-1", false).replace("'open'", "'open', 'ends_on': '2025-06-30'"));
    created("cohorts/GAPS/sessions/NOBODYS", "{'held_on': '2025-03-01'}");
    created("cohorts/GAPS/sessions/HEADS", "{'held_on': '2025-03-02', 'anonymous_headcount': 9}");
    created("cohorts/GAPS/sessions/NONE", "{'held_on': '2025-03-03', 'register': false}");
    created("cohorts/GAPS/sessions/TO-COME", "{'held_on': '2199-03-03'}");
    created("participants/GAPS-HE", "{'sex': 'M', 'consent': 'given'}");
    created("participants/GAPS-SHE", "{'sex': 'F', 'consent': 'given'}");
    created(
        "pairs/GAPS-LATE",
        "{'cohort': 'GAPS', 'participant': 'GAPS-HE', 'partner': 'GAPS-SHE',"
            + " 'starts_on': '2025-02-01', 'check_in_every_days': 14}");
    created("pairs/GAPS-LATE/check-ins/2025-03-01", "{}");
    created(
        "pairs/GAPS-OVER",
        "{'cohort': 'GAPS', 'participant': 'GAPS-HE', 'partner': 'GAPS-SHE',"
            + " 'starts_on': '2025-02-01', 'ends_on': '2025-02-28', 'check_in_every_days': 14}");
    String page = people.entry().get("registry/missing.xhtml").body();
    assertThat(page).contains("NOBODYS", ">2025-06-30<", "GAPS-LATE", ">2025-03-15<");
    assertThat(page).doesNotContain("HEADS", "TO-COME", "GAPS-OVER", ">NONE<");
  }

  @Test
  void cohortAskedOnceOnlyIsMissingItsGraduationSurvey() {
    created(
        "cohorts/ASKED",
        TypedRecords.cohort("IMP-1", false).replace("'open'", "'closed', 'ends_on': '2025-06-30'"));
    created("instruments/QUIZ", "{'title': 'A quiz', 'kind': 'knowledge', 'anonymous': true}");
    assertThat(withoutGraduation()).doesNotContain("code=ASKED");
    created("cohorts/ASKED/responses", response("E", "2025-02-01"));
    assertThat(withoutGraduation()).contains("code=ASKED");
    created("cohorts/ASKED/responses", response("G", "2025-06-01"));
    assertThat(withoutGraduation()).doesNotContain("code=ASKED");
  }

  private String withoutGraduation() {
    String page = people.entry().get("registry/missing.xhtml").body();
    return page.substring(page.indexOf("surveys-title"), page.indexOf("check-ins-title"));
  }

  private static String response(String wave, String day) {
    return "{'instrument': 'QUIZ', 'wave': '%s', 'taken_on': '%s', 'respondent': '1'}"
        .formatted(wave, day);
  }

  @Test
  void pagesShowWhoPays() {
    created("cohorts/PAID", TypedRecords.cohort("IMP-1", false));
    created("cohorts/PAID/funding/G-TWO/2025-02-01", "{'share_percent': 40}");
    assertThat(people.manager().get("registry/grant.xhtml?code=G-TWO").body())
        .contains("PAID", "G-TWO 40 %, own funds 60 %");
    assertThat(people.manager().get("registry/cohort.xhtml?code=PAID&tab=funding").body())
        .contains("G-TWO 40 %", "swatch-1");
    assertThat(people.entry().get("registry/grant.xhtml?code=G-TWO").statusCode()).isEqualTo(403);
    assertThat(people.entry().get("registry/cohort.xhtml?code=PAID&tab=funding").body())
        .doesNotContain("G-TWO");
  }

  @Test
  void listsAreLeafedThroughAndCountedWhole() {
    created("cohorts/LEAFED", TypedRecords.cohort("IMP-1", false));
    for (int n = 1; n <= 101; n++) {
      created("cohorts/LEAFED/pledges/" + n, "{'pledged_on': '2025-03-01'}");
    }
    created("cohorts/LEAFED/pledges/103", "{'pledged_on': '2025-03-01', 'number': 9}");
    String first = page("LEAFED", "actions");
    assertThat(first)
        .contains("110 pledges: 110 anonymous", ">100</a>", "102 in all", "value=\"104\"")
        .doesNotContain(">101</a>");
    assertThat(page("LEAFED", "actions&pledge_after=" + after(first)))
        .contains("110 pledges", ">101</a>", ">103</a>", "From the beginning")
        .doesNotContain(">100</a>");
  }

  private static String after(String page) {
    String name = "pledge_after=";
    int start = page.indexOf(name) + name.length();
    return page.substring(start, page.indexOf('#', start));
  }

  @Test
  void whatIsRecordedInACohortIsCounted() {
    created("cohorts/COUNTS", TypedRecords.cohort("IMP-1", false));
    created("cohorts/COUNTS/pledges/1", pledge("P-OURS"));
    created("cohorts/COUNTS/pledges/2", pledge("P-OURS"));
    created("cohorts/COUNTS/steps", step("2025-03-02", "'verified': true"));
    created("cohorts/COUNTS/steps", step("2025-03-03", "'verified': false"));
    created(
        "cohorts/COUNTS/steps",
        "{'participant': 'P-OURS', 'type': 'talk'," + " 'committed_on': '2025-03-01'}");
    assertThat(page("COUNTS", "actions"))
        .contains("2 pledges: 0 anonymous, the others of 1 people")
        .contains("1 open, 2 done, 1 of them verified");
    created("cohorts/COUNTS/feedback/2025-03-01/1", "{'rating': 4}");
    created("cohorts/COUNTS/feedback/2025-03-01/2", "{'rating': 5}");
    assertThat(page("COUNTS", "feedback"))
        .contains("<strong>4.5</strong> of 5, n = 2", "Answers overdue: 2", "value=\"3\"");
    created("concerns/COUNTS-1", "{'cohort': 'COUNTS', 'raised_on': '2025-03-01'}");
    created(
        "concerns/COUNTS-2",
        "{'cohort': 'COUNTS', 'raised_on': '2025-03-01', 'closed_on': '2025-03-02'}");
    assertThat(page("COUNTS", "care")).contains("2 raised, 1 open");
  }

  private String page(String cohort, String tab) {
    return people.manager().get("registry/cohort.xhtml?code=" + cohort + "&tab=" + tab).body();
  }

  private static String pledge(String person) {
    return "{'participant': '%s', 'pledged_on': '2025-03-01'}".formatted(person);
  }

  private static String step(String done, String verified) {
    return "{'participant': 'P-OURS', 'type': 'talk', 'done_on': '%s', %s}"
        .formatted(done, verified);
  }

  @Test
  void twoWhoFundACohortAtOnceDoNotExceedTheWhole() {
    for (int round = 0; round < ROUNDS; round++) {
      String cohort = "cohorts/RACE-" + round;
      created(cohort, TypedRecords.cohort("IMP-1", false));
      assertThat(
              atOnce(
                  cohort + "/funding/G-ONE/2025-01-01",
                  cohort + "/funding/G-TWO/2025-01-01",
                  "{'share_percent': 60}"))
          .as(cohort)
          .containsExactlyInAnyOrder(201, 422);
    }
  }

  @Test
  void twoWhoEnrolAPersonAtOnceDoNotOverlap() {
    for (int round = 0; round < ROUNDS; round++) {
      created("participants/RACE-" + round, "{'sex': 'M', 'consent': 'given'}");
      String enrolment = "cohorts/OURS/enrolments/RACE-" + round;
      assertThat(atOnce(enrolment + "/1", enrolment + "/2", "{'enrolled_on': '2025-03-01'}"))
          .as(enrolment)
          .containsExactlyInAnyOrder(201, 422);
    }
  }

  @Test
  void twoWhoChangeOneCellAtOnceLoseNothing() {
    created("cohorts/CELL", TypedRecords.cohort("IMP-1", false));
    for (int round = 0; round < ROUNDS; round++) {
      String session = "cohorts/CELL/sessions/" + round;
      created(session, "{'held_on': '2025-03-01'}");
      String cell = session + "/attendance/P-OURS";
      String tag = tag(people.manager().put(API + cell, json("{'attendance': 'present'}")));
      assertThat(atOnce(cell, cell, "{'attendance': 'absent', 'minutes': %d}", "If-Match", tag))
          .as(cell)
          .containsExactlyInAnyOrder(200, 412);
      assertThat(people.manager().getJson(API + cell).getString("attendance")).isEqualTo("absent");
    }
  }

  /** Two people send at the same moment; what each is answered. */
  private List<Integer> atOnce(String one, String other, String body, String... headers) {
    CyclicBarrier start = new CyclicBarrier(2);
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(
            () -> sent(start, people.manager(), one, body.formatted(1), headers));
    CompletableFuture<Integer> second =
        CompletableFuture.supplyAsync(
            () -> sent(start, people.administrator(), other, body.formatted(2), headers));
    return List.of(first.join(), second.join());
  }

  private static int sent(
      CyclicBarrier start, HttpCaller caller, String path, String body, String... headers) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return caller.put(API + path, json(body), headers).statusCode();
  }

  private JsonObject created(String path, String body) {
    HttpResponse<String> answer = people.administrator().put(API + path, json(body));
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(201);
    return HttpCaller.json(answer);
  }

  private List<String> codes(String list, String column) {
    return people.entry().getJson(API + list + "?limit=500").getJsonArray("items").stream()
        .map(item -> item.asJsonObject().getString(column))
        .toList();
  }

  private static JsonObject assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonObject problem = HttpCaller.json(answer);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("type"))
        .isEqualTo("urn:alongside:problem:" + problem.getString("code"));
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    return problem;
  }

  private static JsonObject assertProblem(HttpResponse<String> answer, int status, String code) {
    JsonObject problem = assertProblem(answer, status);
    assertThat(problem.getString("code")).as(problem.toString()).isEqualTo(code);
    return problem;
  }

  private static void assertSays(HttpResponse<String> answer, String expected) {
    assertContains(HttpCaller.json(answer), expected);
  }

  private static void assertContains(JsonObject found, String expected) {
    object(expected)
        .forEach((name, value) -> assertThat(found.get(name)).as(name).isEqualTo(value));
  }

  private static JsonObject merged(JsonObject before, JsonObject change) {
    var merged = jakarta.json.Json.createObjectBuilder(before);
    change.forEach(merged::add);
    return merged.build();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private long ffdcFiles() {
    Path folder = server.home().resolve("output/alongside/logs/ffdc");
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("ffdc_")).count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
