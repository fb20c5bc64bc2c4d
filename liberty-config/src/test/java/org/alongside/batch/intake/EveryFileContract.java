package org.alongside.batch.intake;

import static org.alongside.server.testing.Bundle.aBundle;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bundle with every file and every column, and the same with every cell cleared that may be.
 */
abstract class EveryFileContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-10T10:30:00Z"), ZoneOffset.UTC);

  /** Optional by themselves, but not beside what else these rows say. */
  private static final Map<String, Set<String>> KEPT =
      Map.of(
          "sites.csv", Set.of("country"),
          "enrolments.csv", Set.of("role", "enrolled_on"),
          "instruments.csv", Set.of("direction"),
          "items.csv", Set.of("correct_answer"),
          "steps.csv", Set.of("done_on"));

  private static final Map<String, List<String>> FILES = files();

  private static final String UNCHANGED = "\\S+ (\\d+)/0/0/\\1/0";

  @TempDir Path home;

  private Intake intake;

  abstract DataSource database();

  @BeforeEach
  void begin() {
    intake = new Intake(database(), home, NOON);
  }

  private static Map<String, List<String>> files() {
    Map<String, List<String>> files = new TreeMap<>();
    put(
        files,
        "organisations.csv",
        "organisation,name,country,roles,iati_identifier",
        "DON,A donor,GB,donor|prime,GB-1");
    put(
        files,
        "grants.csv",
        "grant,title,donor,implementer,parent_grant,starts_on,ends_on,currency,budget,calendar,"
            + "revision_policy,contact_name,contact_email,iati_identifier",
        "G1,One,DON,DON,G0,2024-01-01,2024-12-31,USD,1000.125,us-fiscal,locked,Ann,a@example.org,GB-1",
        "G0,None,DON,,,2024-01-01,2024-12-31,,,,,,,");
    put(
        files,
        "programmes.csv",
        "programme,title,model,version,adapted_from,planned_sessions,min_sessions,min_minutes,"
            + "required_units,activity_gap_days",
        "PRG,Training,cascade,2,OLD,16,8,600,u1|u2,60",
        "OLD,Before,cascade,,,,,,,");
    put(
        files,
        "areas.csv",
        "area,country,name,type,parent",
        "GB-LND,GB,London,city,GB-ENG",
        "GB-ENG,GB,England,,");
    put(
        files,
        "sites.csv",
        "site,name,country,area,time_zone,kind,sensitivity",
        "HALL,The hall,GB,GB-LND,Europe/London,place,hidden");
    put(
        files,
        "opening_balances.csv",
        "opening_balance,scope_type,scope,country,as_of,since_year,value,bound,basis,source,supersedes",
        "OB2,organisation,,GB,2023-12-31,2002,500,over,persons,Report,OB1",
        "OB1,organisation,,GB,2022-12-31,,400,,,Report,");
    put(
        files,
        "published_results.csv",
        "indicator,scope_type,scope,country,period_start,period_end,detail,value,n,source",
        "R_CUM,grant,G1,GB,2002-01-01,2023-12-31,over,50894,50894,Report");
    put(
        files,
        "cohorts.csv",
        "cohort,title,programme,site,implementer,starts_on,ends_on,status,key_population_linked",
        "T1,Training,PRG,HALL,DON,2024-01-01,2024-06-01,open,yes",
        "T2,Led,PRG,HALL,DON,2024-01-01,2024-06-01,open,yes");
    put(
        files,
        "cohort_funding.csv",
        "cohort,grant,from,to,share_percent",
        "T1,G1,2024-01-01,2024-06-01,12.5");
    put(
        files,
        "participants.csv",
        "participant,sex,birth_year,consent,consent_withdrawn_on,home_country,home_area,"
            + "merged_into,opening_balance",
        "P1,M,1990,given,2024-06-01,GB,GB-LND,P2,OB2",
        "P2,M,,given,,,,,",
        "W1,F,,given,,,,,");
    put(files, "attributes.csv", "participant,attribute,value", "P1,leader-role,mayor");
    put(
        files,
        "consents.csv",
        "participant,purpose,version,given_on,withdrawn_on",
        "P1,photo,1,2024-01-01,2024-02-01");
    put(files, "relations.csv", "participant,kind,related_participant", "P1,partner,W1");
    put(
        files,
        "enrolments.csv",
        "cohort,participant,spell,role,applied_on,selection,enrolled_on,exited_on,exit_reason",
        "T1,P1,2,participant,2024-01-01,selected,2024-01-01,2024-06-01,completed",
        "T1,P2,1,trainer,,,2024-01-01,,");
    put(
        files,
        "sessions.csv",
        "cohort,session,kind,unit,held_on,minutes,register,anonymous_headcount",
        "T1,S1,dialogue,u1,2024-02-01,60,yes,5",
        "T1,S2,event,u2,2024-02-08,60,no,5");
    put(
        files,
        "attendance.csv",
        "cohort,session,participant,attendance,minutes,makes_up",
        "T1,S2,P1,partial,20,S1");
    put(
        files,
        "pairs.csv",
        "pair,cohort,participant,partner,starts_on,ends_on,check_in_every_days",
        "B1,T1,P1,W1,2024-03-01,2024-05-31,14");
    put(files, "check_ins.csv", "pair,held_on,session", "B1,2024-03-01,S1");
    put(files, "cascade_links.csv", "trainer,trained_in,led_cohort,share_percent", "P2,T1,T2,60.5");
    put(
        files,
        "referrals.csv",
        "referral,cohort,participant,referred_on,service,taken_up_on",
        "R1,T1,P1,2024-03-01,clinic,2024-03-04");
    put(files, "concerns.csv", "concern,cohort,raised_on,closed_on", "K1,T1,2024-03-01,2024-03-02");
    put(
        files,
        "organisation_metrics.csv",
        "organisation,metric,period_start,period_end,grant,women,men,other",
        "DON,promotions,2024-01-01,2024-03-31,G1,4,6,1");
    put(
        files,
        "results_framework.csv",
        "grant,line,wording,level,indicator,filters,unit",
        "G1,1,Men reached,output,R_CUM,country=GB|sex=M,men",
        "G1,2,Laws changed,impact,,,laws");
    put(
        files,
        "manual_results.csv",
        "grant,line,period_start,period_end,value,source",
        "G1,2,2024-01-01,2024-03-31,2,Gazette");
    put(
        files,
        "targets.csv",
        "indicator,scope_type,scope,country,sex,age_band,period_start,period_end,kind,set_on,value,"
            + "measure,baseline_value,baseline_year,includes_opening_balance",
        "R_CUM,grant,G1,GB,M,18-24,2024-01-01,2024-12-31,cumulative,2024-01-01,3,apportioned,1.5,2023,yes");
    put(
        files,
        "expenditures.csv",
        "grant,period_start,period_end,country,amount,currency",
        "G1,2024-01-01,2024-03-31,GB,1200.505,USD");
    putOutcomes(files);
    return files;
  }

  private static void putOutcomes(Map<String, List<String>> files) {
    put(
        files,
        "instruments.csv",
        "instrument,title,kind,family,version,language,direction,anonymous",
        "I1,A test,knowledge,FAM,1,en,,no",
        "I2,A scale,attitude,FAM2,1,en,up,yes");
    put(
        files,
        "items.csv",
        "instrument,item,text,topic,answer_min,answer_max,correct_answer,reversed",
        "I1,Q1,What is it?,basics,1,4,2,no");
    put(
        files,
        "responses.csv",
        "cohort,participant,spell,instrument,wave,taken_on,respondent",
        "T1,P2,1,I1,E,2024-02-01,");
    put(
        files,
        "answers.csv",
        "cohort,participant,spell,instrument,wave,taken_on,respondent,item,answer",
        "T1,P2,1,I1,E,2024-02-01,,Q1,2");
    put(
        files,
        "steps.csv",
        "participant,cohort,type,committed_on,done_on,verified",
        "P2,T1,talk,2024-02-01,2024-02-08,yes");
    put(
        files,
        "pledges.csv",
        "cohort,pledge,participant,pledged_on,number,text",
        "T1,PL1,P2,2024-02-01,,I will");
    put(
        files,
        "feedback.csv",
        "cohort,given_on,respondent,rating,words,answered_on,what_changed",
        "T1,2024-02-01,1,4,Good,2024-02-08,More of it");
    put(
        files,
        "narratives.csv",
        "narrative,cohort,text,language,attribution,consent_on,expires_on,withdrawn_on",
        "N1,T1,It changed,en,A member,2024-02-01,2026-02-01,2024-03-01");
  }

  private static void put(Map<String, List<String>> files, String name, String... lines) {
    files.put(name, List.of(lines));
  }

  @Test
  void everyFileAndEveryColumnIsTold() {
    assertThat(FILES.keySet()).containsAll(Bundle.files().stream().map(BundleFile::name).toList());
    for (BundleFile<?> file : Bundle.files()) {
      assertThat(header(file)).as(file.name()).containsExactlyElementsOf(file.columns());
    }
  }

  @Test
  void aClearedCellBecomesWhatIsUsualAndStaysSo() throws Exception {
    long full = intake.take(archive(false));
    assertThat(intake.findings(full)).isEmpty();
    long again = intake.take(archive(false));
    assertThat(intake.counts(again)).allMatch(line -> line.matches(UNCHANGED), "is unchanged");

    long cleared = intake.take(archive(true));

    assertThat(intake.findings(cleared)).isEmpty();
    assertThat(intake.counts(cleared))
        .allMatch(line -> line.matches("\\S+ \\d+/0/\\d+/\\d+/0"), "is kept");
    long clearedAgain = intake.take(archive(true));
    assertThat(intake.counts(clearedAgain))
        .allMatch(line -> line.matches(UNCHANGED), "is unchanged");
    assertUsual();
  }

  private void assertUsual() {
    assertThat(one("select calendar || ' ' || revision_policy from registry.donor_grant", "G1"))
        .isEqualTo("calendar restated");
    assertThat(one("select roles from registry.organisation", "DON")).isEmpty();
    assertThat(one("select activity_gap_days from registry.programme", "PRG")).isEqualTo("30");
    assertThat(
            one("select time_zone || ' ' || kind || ' ' || sensitivity from registry.site", "HALL"))
        .isEqualTo("UTC place public");
    assertThat(one("select bound || ' ' || basis from registry.opening_balance", "OB2"))
        .isEqualTo("exact unknown");
    assertThat(
            one(
                "select case when key_population_linked then 1 else 0 end from registry.cohort",
                "T1"))
        .isEqualTo("0");
    assertThat(one("select kind from registry.cohort_session", "S1")).isEqualTo("lesson");
    assertThat(intake.ask("select measure from registry.target")).containsExactly("full");
    assertThat(
            intake.ask(
                "select case when includes_opening_balance then 1 else 0 end from registry.target"))
        .containsExactly("0");
    assertThat(intake.ask("select filters from registry.framework_line")).containsOnly("");
  }

  private String one(String select, String code) {
    return intake.ask(select + " where code = '" + code + "'").get(0);
  }

  private static byte[] archive(boolean cleared) {
    var bundle = aBundle();
    for (BundleFile<?> file : Bundle.files()) {
      List<String> lines = FILES.getOrDefault(file.name(), List.of());
      bundle.with(
          file.name(),
          IntStream.range(0, lines.size())
              .mapToObj(i -> cleared && i > 0 ? cleared(file, lines.get(i)) : lines.get(i))
              .toArray(String[]::new));
    }
    return bundle.zip();
  }

  private static String cleared(BundleFile<?> file, String line) {
    List<String> header = header(file);
    String[] cells = line.split(",", -1);
    return IntStream.range(0, cells.length)
        .mapToObj(i -> mayBeCleared(file, header.get(i)) ? "" : cells[i])
        .collect(Collectors.joining(","));
  }

  private static boolean mayBeCleared(BundleFile<?> file, String column) {
    return !file.format().requiredColumns().contains(column)
        && !file.format().keyColumns().contains(column)
        && !KEPT.getOrDefault(file.name(), Set.of()).contains(column);
  }

  private static List<String> header(BundleFile<?> file) {
    return Arrays.asList(FILES.getOrDefault(file.name(), List.of("")).get(0).split(","));
  }
}
