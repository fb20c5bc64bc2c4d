package org.alongside.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleBundleTest {

  private static final byte[] BYTES = write();
  private static final SampleFiles FILES = new SampleFiles(BYTES);

  @Test
  void hasTheSameBytesEveryTime() {
    assertThat(write()).isEqualTo(BYTES);
  }

  @Test
  void holdsEveryFileOfTheInterchangeSpecInItsOrder() {
    assertThat(FILES.names())
        .containsExactly(
            "organisations.csv",
            "grants.csv",
            "programmes.csv",
            "areas.csv",
            "sites.csv",
            "opening_balances.csv",
            "published_results.csv",
            "cohorts.csv",
            "cohort_funding.csv",
            "participants.csv",
            "attributes.csv",
            "consents.csv",
            "relations.csv",
            "enrolments.csv",
            "sessions.csv",
            "attendance.csv",
            "instruments.csv",
            "items.csv",
            "responses.csv",
            "answers.csv",
            "steps.csv",
            "pledges.csv",
            "pairs.csv",
            "check_ins.csv",
            "feedback.csv",
            "cascade_links.csv",
            "referrals.csv",
            "concerns.csv",
            "organisation_metrics.csv",
            "narratives.csv",
            "results_framework.csv",
            "manual_results.csv",
            "targets.csv",
            "expenditures.csv");
  }

  @Test
  void isAsLargeAsADemonstrationShouldBe() {
    assertThat(FILES.rows("cohorts.csv")).hasSizeBetween(145, 165);
    assertThat(FILES.rows("participants.csv")).hasSizeBetween(2900, 3200);
    assertThat(FILES.rows("attendance.csv")).hasSizeBetween(40_000, 45_000);
  }

  @Test
  void showsAllEightModelsInSevenCountries() {
    assertThat(FILES.set("programmes.csv", "model"))
        .containsExactlyInAnyOrder(
            "club",
            "curriculum",
            "group",
            "cascade",
            "campaign",
            "buddy",
            "workplace",
            "university");
    assertThat(FILES.set("cohorts.csv", "programme"))
        .isEqualTo(FILES.set("programmes.csv", "programme"));
    assertThat(FILES.set("sites.csv", "country"))
        .containsExactlyInAnyOrder("AF", "CD", "NG", "SS", "ZW", "UA", "HT");
    assertThat(FILES.set("cohorts.csv", "site")).isEqualTo(FILES.set("sites.csv", "site"));
  }

  @Test
  void runsOverTwelveQuarters() {
    Set<String> quarters =
        FILES.rows("attendance.csv").stream()
            .map(row -> sessionDay(row.get("cohort"), row.get("session")))
            .map(day -> day.getYear() + "-" + (day.getMonthValue() + 2) / 3)
            .collect(Collectors.toSet());
    assertThat(quarters).hasSize(12).contains("2023-3", "2026-2");
  }

  @ParameterizedTest
  @CsvSource({
    "grants.csv,donor,organisations.csv,organisation",
    "grants.csv,implementer,organisations.csv,organisation",
    "grants.csv,parent_grant,grants.csv,grant",
    "programmes.csv,adapted_from,programmes.csv,programme",
    "areas.csv,parent,areas.csv,area",
    "sites.csv,country/area,areas.csv,country/area",
    "cohorts.csv,programme,programmes.csv,programme",
    "cohorts.csv,site,sites.csv,site",
    "cohorts.csv,implementer,organisations.csv,organisation",
    "cohort_funding.csv,cohort,cohorts.csv,cohort",
    "cohort_funding.csv,grant,grants.csv,grant",
    "participants.csv,home_country/home_area,areas.csv,country/area",
    "participants.csv,merged_into,participants.csv,participant",
    "participants.csv,opening_balance,opening_balances.csv,opening_balance",
    "enrolments.csv,cohort,cohorts.csv,cohort",
    "enrolments.csv,participant,participants.csv,participant",
    "sessions.csv,cohort,cohorts.csv,cohort",
    "attendance.csv,cohort/session,sessions.csv,cohort/session",
    "attendance.csv,cohort/makes_up,sessions.csv,cohort/session",
    "attendance.csv,participant,participants.csv,participant",
    "attributes.csv,participant,participants.csv,participant",
    "consents.csv,participant,participants.csv,participant",
    "relations.csv,participant,participants.csv,participant",
    "relations.csv,related_participant,participants.csv,participant",
    "items.csv,instrument,instruments.csv,instrument",
    "responses.csv,instrument,instruments.csv,instrument",
    "responses.csv,cohort/participant/spell,enrolments.csv,cohort/participant/spell",
    "answers.csv,cohort/instrument/wave/taken_on,responses.csv,cohort/instrument/wave/taken_on",
    "answers.csv,instrument/item,items.csv,instrument/item",
    "steps.csv,cohort/participant,enrolments.csv,cohort/participant",
    "pledges.csv,cohort,cohorts.csv,cohort",
    "pairs.csv,cohort/participant,enrolments.csv,cohort/participant",
    "pairs.csv,cohort/partner,enrolments.csv,cohort/participant",
    "check_ins.csv,pair,pairs.csv,pair",
    "feedback.csv,cohort,cohorts.csv,cohort",
    "cascade_links.csv,trained_in/trainer,enrolments.csv,cohort/participant",
    "cascade_links.csv,led_cohort/trainer,enrolments.csv,cohort/participant",
    "referrals.csv,cohort,cohorts.csv,cohort",
    "concerns.csv,cohort,cohorts.csv,cohort",
    "narratives.csv,cohort,cohorts.csv,cohort",
    "organisation_metrics.csv,organisation,organisations.csv,organisation",
    "results_framework.csv,grant,grants.csv,grant",
    "manual_results.csv,grant/line,results_framework.csv,grant/line",
    "expenditures.csv,grant,grants.csv,grant",
  })
  void resolvesEveryReference(String file, String from, String target, String to) {
    assertThat(FILES.set(target, to.split("/"))).containsAll(FILES.set(file, from.split("/")));
  }

  @ParameterizedTest
  @CsvSource({
    "organisations.csv,organisation",
    "grants.csv,grant",
    "programmes.csv,programme",
    "areas.csv,area",
    "sites.csv,site",
    "opening_balances.csv,opening_balance",
    "cohorts.csv,cohort",
    "cohort_funding.csv,cohort/grant/from",
    "participants.csv,participant",
    "enrolments.csv,cohort/participant/spell",
    "sessions.csv,cohort/session",
    "attendance.csv,cohort/session/participant",
    "attributes.csv,participant/attribute",
    "consents.csv,participant/purpose/version",
    "items.csv,instrument/item",
    "responses.csv,cohort/participant/spell/instrument/wave/taken_on/respondent",
    "answers.csv,cohort/participant/spell/instrument/wave/taken_on/respondent/item",
    "steps.csv,participant/cohort/type/committed_on",
    "pledges.csv,cohort/pledge",
    "pairs.csv,pair",
    "check_ins.csv,pair/held_on",
    "feedback.csv,cohort/given_on/respondent",
    "cascade_links.csv,trainer/trained_in/led_cohort",
    "referrals.csv,referral",
    "concerns.csv,concern",
    "narratives.csv,narrative",
    "organisation_metrics.csv,organisation/metric/period_start/period_end",
    "results_framework.csv,grant/line",
    "expenditures.csv,grant/period_start/period_end/country",
  })
  void hasEachNaturalKeyOnce(String file, String key) {
    assertThat(FILES.values(file, key.split("/"))).doesNotHaveDuplicates();
  }

  @Test
  void writesCodesThatMayBeCodes() {
    for (String file : List.of("cohorts.csv/cohort", "participants.csv/participant")) {
      String[] parts = file.split("/", -1);
      assertThat(FILES.values(parts[0], parts[1]))
          .allMatch(code -> code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"));
    }
  }

  @Test
  void paysNoCohortMoreThanWhole() {
    Map<String, Integer> shares =
        FILES.rows("cohort_funding.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("cohort"),
                    Collectors.summingInt(row -> Integer.parseInt(row.get("share_percent")))));
    assertThat(shares.values()).allMatch(sum -> sum <= 100).anyMatch(sum -> sum < 100);
    assertThat(FILES.set("grants.csv", "calendar")).hasSize(5);
    assertThat(FILES.set("grants.csv", "revision_policy")).hasSize(2);
  }

  @Test
  void plansSessionsAheadButAttendsNone() {
    assertThat(FILES.count("sessions.csv", row -> later(row.get("held_on")))).isPositive();
    assertThat(FILES.rows("attendance.csv"))
        .noneMatch(row -> later(sessionDay(row.get("cohort"), row.get("session")).toString()));
    assertThat(FILES.rows("enrolments.csv"))
        .noneMatch(row -> later(row.get("enrolled_on")) || later(row.get("exited_on")));
  }

  @Test
  void leavesNoStayBeforeItBegan() {
    assertThat(FILES.rows("enrolments.csv"))
        .noneMatch(
            row ->
                !row.get("exited_on").isEmpty()
                    && row.get("exited_on").compareTo(row.get("enrolled_on")) < 0);
  }

  @Test
  void holdsTheCasesAFieldOfficerMeets() {
    assertThat(FILES.set("enrolments.csv", "exit_reason"))
        .containsExactlyInAnyOrder(
            "completed", "dropped", "withdrew", "transferred", "died", "void");
    assertThat(FILES.set("enrolments.csv", "spell")).containsExactlyInAnyOrder("1", "2");
    assertThat(FILES.set("enrolments.csv", "selection")).contains("selected", "rejected");
    assertThat(FILES.set("attendance.csv", "attendance"))
        .containsExactlyInAnyOrder("present", "partial", "absent", "excused");
    assertThat(FILES.values("attendance.csv", "makes_up")).hasSizeGreaterThan(50);
    assertThat(FILES.set("participants.csv", "consent"))
        .containsExactlyInAnyOrder("given", "refused", "not-recorded");
    assertThat(FILES.values("participants.csv", "consent_withdrawn_on")).isNotEmpty();
    assertThat(FILES.values("participants.csv", "merged_into")).hasSize(5);
    assertThat(FILES.values("participants.csv", "opening_balance")).hasSizeGreaterThan(20);
    assertThat(FILES.count("cohorts.csv", row -> row.get("key_population_linked").equals("yes")))
        .isEqualTo(4);
    assertThat(FILES.set("cohorts.csv", "status")).hasSize(4);
  }

  @Test
  void letsAFewDropInWithoutEnrolment() {
    Set<String> enrolled = FILES.set("enrolments.csv", "cohort", "participant");
    assertThat(
            FILES.values("attendance.csv", "cohort", "participant").distinct().toList().stream()
                .filter(pair -> !enrolled.contains(pair)))
        .hasSizeBetween(5, 20);
  }

  @Test
  void mergesOneChainOfThreeRecords() {
    Map<String, String> merges =
        FILES.rows("participants.csv").stream()
            .filter(row -> !row.get("merged_into").isEmpty())
            .collect(
                Collectors.toMap(row -> row.get("participant"), row -> row.get("merged_into")));
    assertThat(merges.values()).filteredOn(merges::containsKey).hasSize(1);
  }

  @Test
  void namesTheTeamOfEveryCohortAfterItsImplementer() {
    Map<String, String> teams = SampleBundle.teamsByCohort();
    assertThat(teams).hasSize(FILES.rows("cohorts.csv").size());
    for (CSVRecord row : FILES.rows("cohorts.csv")) {
      assertThat(teams).containsEntry(row.get("cohort"), row.get("implementer"));
    }
  }

  private static boolean later(String day) {
    return !day.isEmpty() && LocalDate.parse(day).isAfter(SampleBundle.LAST_BUSINESS_DATE);
  }

  private static final Map<String, LocalDate> SESSION_DAYS =
      FILES.rows("sessions.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("cohort") + "/" + row.get("session"),
                  row -> LocalDate.parse(row.get("held_on"))));

  private static LocalDate sessionDay(String cohort, String session) {
    LocalDate day = SESSION_DAYS.get(cohort + "/" + session);
    if (day == null) {
      throw new AssertionError("No session " + cohort + "/" + session);
    }
    return day;
  }

  private static byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SampleBundle.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
