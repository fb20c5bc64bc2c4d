package org.alongside.batch.export;

import static org.alongside.server.testing.Bundle.aBundle;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.alongside.batch.intake.Intake;
import org.alongside.registry.access.Viewer;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the registry comes out of it again, on every database. */
abstract class ExportContract {

  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  /** Of the teams of all clubs linked to key populations, here and in the sample. */
  private static final Viewer OF_THE_TEAMS = new Someone(Set.of("TEAM", "ZW-STEADY"));

  private static final Viewer OF_NO_TEAM = new Someone(Set.of());

  @TempDir Path home;

  private DataSource registry;

  abstract DataSource database();

  /** Who sees all cohorts, as administrators and managers do, but for linked ones of others. */
  private record Someone(Set<String> teams) implements Viewer {

    @Override
    public String username() {
      return "someone";
    }

    @Override
    public boolean seesAllCohorts() {
      return true;
    }
  }

  @BeforeEach
  void emptyRegistry() {
    registry = database();
  }

  /** One club anybody may know of, one that rests on secrecy; P2 goes to both, P3 to the second. */
  private static Bundle twoClubs() {
    return aBundle()
        .with(
            "organisations.csv",
            "organisation,name,country,roles,iati_identifier",
            "b,\"Sons, and \"\"fathers\"\"\",ZW,implementer|donor,",
            "TEAM,\"Two\nlines; مردان, 𝄞\",,implementer,",
            "A-1,=2+2,,,",
            "A.1,'quoted',,,XM-1",
            "B,b,,,")
        .with(
            "grants.csv",
            "grant,title,donor,parent_grant,starts_on,ends_on,budget,calendar",
            "G2,Below,b,G1,2024-01-01,2024-12-31,,grant-year",
            "G1,Above,b,,2024-01-01,2024-12-31,1000.50,us-fiscal")
        .with("programmes.csv", "programme,title,model,required_units", "PRG,Club,club,a|b")
        .with("areas.csv", "area,country,name,parent", "ZW-X,ZW,Inner,ZW-A", "ZW-A,ZW,Outer,")
        .with(
            "sites.csv",
            "site,name,country,area,time_zone,kind",
            "HALL,Hall,ZW,ZW-X,Africa/Harare,place",
            "NET,Call,,,UTC,online")
        .with(
            "opening_balances.csv",
            "opening_balance,scope_type,scope,as_of,value,source,supersedes",
            "OB2,donor,b,2023-12-31,20,Report,OB1",
            "OB1,donor,b,2022-12-31,10,Report,")
        .with(
            "cohorts.csv",
            "cohort,programme,site,implementer,starts_on,status,key_population_linked",
            "OPEN,PRG,HALL,,2024-01-01,open,no",
            "SECRET,PRG,NET,TEAM,2024-01-01,open,yes")
        .with(
            "cohort_funding.csv",
            "cohort,grant,from,to,share_percent",
            "SECRET,G2,2024-07-01,,33.3333",
            "SECRET,G2,2024-01-01,2024-06-30,100",
            "OPEN,G1,2024-01-01,,50.50")
        .with(
            "participants.csv",
            "participant,sex,birth_year,consent,merged_into,opening_balance",
            "P1,M,1990,given,P3,",
            "P2,F,,given,,",
            "P3,M,1985,given,,OB2",
            "P4,U,,not-recorded,,")
        .with(
            "enrolments.csv",
            "cohort,participant,spell,enrolled_on,exited_on",
            "OPEN,P1,10,2024-05-01,",
            "OPEN,P1,2,2024-03-01,2024-04-01",
            "OPEN,P2,,2024-01-01,",
            "SECRET,P2,,2024-01-01,",
            "SECRET,P3,,2024-01-01,")
        .with(
            "sessions.csv",
            "cohort,session,held_on,minutes,anonymous_headcount",
            "OPEN,S2,2024-03-08,60,3",
            "OPEN,S1,2024-03-01,60,",
            "SECRET,S1,2024-03-01,60,")
        .with(
            "attendance.csv",
            "cohort,session,participant,attendance,makes_up",
            "OPEN,S2,P1,present,S1",
            "OPEN,S1,P2,absent,",
            "SECRET,S1,P3,present,")
        .with(
            "targets.csv",
            "indicator,scope_type,scope,period_start,period_end,kind,set_on,value",
            "R_NEW,organisation,,2024-01-01,2024-12-31,period,2024-01-01,12.50",
            "R_NEW,donor,b,2024-01-01,2024-12-31,period,2024-01-01,12");
  }

  @Test
  void importedIntoAnEmptyRegistryItComesOutWithTheSameBytes() throws Exception {
    take(registry, twoClubs().zip());
    byte[] first = export(OF_THE_TEAMS);

    DataSource second = database();
    take(second, first);

    assertThat(files(export(second, OF_THE_TEAMS))).isEqualTo(files(first));
    assertThat(export(second, OF_THE_TEAMS)).isEqualTo(first);
  }

  @Test
  void importedAgainItChangesNothing() throws Exception {
    take(registry, twoClubs().zip());
    byte[] first = export(OF_THE_TEAMS);
    Intake intake = new Intake(registry, home, LATER);

    List<String> counts = intake.counts(intake.take(first));

    assertThat(counts).isNotEmpty().allMatch(line -> line.matches("\\S+ (\\d+)/0/0/\\1/0"));
    assertThat(export(OF_THE_TEAMS)).isEqualTo(first);
  }

  @Test
  void sampleDataComesOutAsItWentIn() throws Exception {
    take(registry, Bundle.sample());
    byte[] first = export(OF_THE_TEAMS);
    assertThat(lines(first, "participants.csv"))
        .hasSameSizeAs(lines(Bundle.sample(), "participants.csv"));

    DataSource second = database();
    take(second, first);

    assertThat(export(second, OF_THE_TEAMS)).isEqualTo(first);
  }

  @Test
  void rowsStandInTheOrderOfTheirKeysAndTextsAsTheyAre() throws Exception {
    take(registry, twoClubs().zip());
    byte[] bundle = export(OF_THE_TEAMS);

    assertThat(text(bundle, "organisations.csv"))
        .isEqualTo(
            "organisation,name,country,roles,iati_identifier\r\n"
                + "A-1,=2+2,,,\r\n"
                + "A.1,'quoted',,,XM-1\r\n"
                + "B,b,,,\r\n"
                + "TEAM,\"Two\nlines; مردان, 𝄞\",,implementer,\r\n"
                + "b,\"Sons, and \"\"fathers\"\"\",ZW,implementer|donor,\r\n");
    assertThat(lines(bundle, "enrolments.csv"))
        .extracting(line -> line.split(",", 4)[0] + line.split(",", 4)[1] + line.split(",", 4)[2])
        .containsExactly(
            "cohortparticipantspell", "OPENP12", "OPENP110", "OPENP21", "SECRETP21", "SECRETP31");
    assertThat(lines(bundle, "cohort_funding.csv"))
        .containsExactly(
            "cohort,grant,from,to,share_percent",
            "OPEN,G1,2024-01-01,,50.5",
            "SECRET,G2,2024-01-01,2024-06-30,100",
            "SECRET,G2,2024-07-01,,33.3333");
    assertThat(lines(bundle, "attendance.csv").get(2)).isEqualTo("OPEN,S2,P1,present,,S1");
  }

  @Test
  void everyFileTheImportKnowsIsThereEvenIfEmpty() throws Exception {
    assertThat(files(export(OF_THE_TEAMS)).keySet())
        .containsExactlyElementsOf(
            org.alongside.batch.intake.bundle.Bundle.files().stream().map(f -> f.name()).toList());
    assertThat(lines(export(OF_THE_TEAMS), "areas.csv"))
        .containsExactly("area,country,name,type,parent");
  }

  @Test
  void nobodyGetsAnythingOfClubsLinkedToKeyPopulationsButTheirTeam() throws Exception {
    take(registry, twoClubs().zip());
    byte[] bundle = export(OF_NO_TEAM);

    assertThat(lines(bundle, "cohorts.csv")).hasSize(2);
    assertThat(lines(bundle, "cohort_funding.csv")).hasSize(2);
    assertThat(lines(bundle, "enrolments.csv")).hasSize(4);
    assertThat(lines(bundle, "attendance.csv")).hasSize(3);
    assertThat(lines(bundle, "participants.csv"))
        .containsExactly(
            lines(export(OF_THE_TEAMS), "participants.csv").get(0),
            "P1,M,1990,given,,,,,",
            "P2,F,,given,,,,,",
            "P4,U,,not-recorded,,,,,");
    assertThat(String.join("", files(bundle).values())).doesNotContain("SECRET", "P3");
  }

  private void take(DataSource dataSource, byte[] bundle) throws IOException, SQLException {
    Intake intake = new Intake(dataSource, home, LATER);
    long id = intake.take(bundle);
    assertThat(intake.counts(id)).isNotEmpty().allMatch(line -> line.endsWith("/0"));
  }

  private byte[] export(Viewer viewer) throws IOException {
    return export(registry, viewer);
  }

  private byte[] export(DataSource dataSource, Viewer viewer) throws IOException {
    Path file = new WriteBundle(dataSource, home.toString()).write(viewer);
    byte[] bundle = Files.readAllBytes(file);
    Files.delete(file);
    return bundle;
  }

  private static List<String> lines(byte[] bundle, String file) throws IOException {
    return text(bundle, file).lines().toList();
  }

  private static String text(byte[] bundle, String file) throws IOException {
    return files(bundle).getOrDefault(file, "missing");
  }

  private static Map<String, String> files(byte[] bundle) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
