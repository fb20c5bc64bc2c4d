package org.alongside.batch.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.export.ReadExport;
import org.alongside.batch.field.mapping.MapExport;
import org.alongside.batch.field.mapping.Mapped;
import org.alongside.batch.field.mapping.MappedFile;
import org.alongside.batch.field.mapping.Problem;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.archive.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapExportTest {

  private static final String SENT = "2026-04-01T22:00:00";

  @TempDir Path folder;

  private Mapped map(String mapping, byte[] upload) throws IOException {
    Path file = Files.write(folder.resolve("upload"), upload);
    Export export = new ReadExport(Limits.USUAL).read(file, folder.resolve("parts"), "x.csv");
    return MapExport.map(export, ReadMapping.of(mapping));
  }

  private static List<String> rows(Mapped mapped, String file) {
    return mapped.files().stream()
        .filter(one -> one.file().name().equals(file))
        .map(MappedFile::rows)
        .flatMap(List::stream)
        .map(row -> row.row() + ": " + String.join(",", row.cells()))
        .toList();
  }

  private static List<String> problems(Mapped mapped) {
    return mapped.problems().stream().map(MapExportTest::line).toList();
  }

  private static String line(Problem p) {
    return "%s %s:%d %s %s".formatted(p.code(), p.sheet(), p.row(), p.column(), p.source()).strip();
  }

  @Test
  void repeatsAreJoinedAndChoicesTranslated() throws Exception {
    Mapped mapped =
        map(
            Visits.MAPPING,
            Visits.export(
                List.of(
                    Visits.visit("u1", "uuid:r1", "C1", "2026-03-31", "talk", SENT, 1),
                    Visits.visit("uuid:u2", "", "C2", "2026-03-30", "class", SENT, 2)),
                List.of(
                    Visits.person("P1", "yes", "clinic legal", 1, 1),
                    Visits.person("P2", "late", "", 2, 2),
                    Visits.person("P3", "unknown", "one legal", 3, 2))));

    assertThat(problems(mapped)).isEmpty();
    assertThat(rows(mapped, "sessions.csv"))
        .containsExactly("2: C1,r1,2026-03-31,dialogue,60", "3: C2,u2,2026-03-30,lesson,60");
    assertThat(rows(mapped, "attendance.csv"))
        .containsExactly("2: C1,r1,P1,present", "3: C2,u2,P2,partial");
    assertThat(rows(mapped, "referrals.csv"))
        .containsExactly(
            "2: r1.1.1,C1,P1,2026-03-31,clinic",
            "2: r1.1.2,C1,P1,2026-03-31,legal",
            "4: u2.2.1,C2,P3,2026-03-30,legal");
    assertThat(mapped.submissions()).containsExactly("r1", "u2");
  }

  @Test
  void whatIsMissingLeavesItsFileOutAndLabelsAreNoChoices() throws Exception {
    String mapping =
        Visits.MAPPING.replace("\"who\"", "\"whom\"").replace("\"talk\": \"dialogue\", ", "");

    Mapped mapped =
        map(
            mapping,
            Visits.export(
                List.of(Visits.visit("u1", "", "C1", "2026-03-31", "A talk", SENT, 1)),
                List.of(Visits.person("P1", "yes", "", 1, 9))));

    assertThat(problems(mapped))
        .containsExactly(
            "FIELD_COLUMN_MISSING people:0 participant whom",
            "FIELD_COLUMN_MISSING people:0 participant whom",
            "FIELD_CHOICE_UNKNOWN visit:2 kind kind");
    assertThat(mapped.files())
        .extracting(file -> file.file().name())
        .containsExactly("sessions.csv");
    assertThat(mapped.files().get(0).unsettled()).containsExactly("u1");
  }

  @Test
  void theLaterOfTwoVersionsStandsAndRowsWithoutSubmissionStayOut() throws Exception {
    Mapped mapped =
        map(
            Visits.MAPPING,
            Visits.export(
                List.of(
                    Visits.visit("u2", "r1", "C1", "2026-03-31", "talk", SENT, 1),
                    Visits.visit("r1", "", "C9", "2026-03-31", "talk", "2026-04-01T21:00:00", 2),
                    Visits.visit("", "", "C1", "2026-03-31", "talk", SENT, 3)),
                List.of(
                    Visits.person("P1", "yes", "", 1, 2), Visits.person("P2", "yes", "", 2, 8))));

    assertThat(rows(mapped, "sessions.csv")).containsExactly("2: C1,r1,2026-03-31,dialogue,60");
    assertThat(rows(mapped, "attendance.csv")).isEmpty();
    assertThat(problems(mapped))
        .contains(
            "FIELD_SUBMISSION_SUPERSEDED visit:3",
            "FIELD_SUBMISSION_WITHOUT_ID visit:4",
            "FIELD_PARENT_MISSING people:3");
  }

  @Test
  void odkTablesAreJoinedByTheirKeysAndMomentsAtTheSiteAreDays() throws Exception {
    byte[] archive =
        org.alongside.server.testing.Bundle.aBundle()
            .with(
                "visit.csv",
                "SubmissionDate,start,cohort,KEY",
                "2026-03-31T23:00:00.000Z,2026-04-01T01:00:00.000+02:00,C1,uuid:k1")
            .with("people.csv", "who,came,PARENT_KEY,KEY", "P1,yes,uuid:k1,uuid:k1/people[1]")
            .zip();
    String mapping =
        """
        {"files": [
          {"file": "sessions.csv", "sheet": "visit", "columns": {
            "cohort": "cohort", "session": {"submission": "V"}, "held_on": "start"}},
          {"file": "attendance.csv", "sheet": "people", "columns": {
            "cohort": "cohort", "session": {"submission": "V"}, "participant": "who",
            "attendance": {"constant": "present"}}}]}
        """;

    Mapped mapped = map(mapping, archive);

    assertThat(problems(mapped)).isEmpty();
    assertThat(rows(mapped, "sessions.csv")).containsExactly("2: C1,Vk1,2026-04-01");
    assertThat(rows(mapped, "attendance.csv")).containsExactly("2: C1,Vk1,P1,present");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"day\" | \"_submission_time\" | the time of submission is UTC",
        "\"day\" | {\"column\": \"day\", \"constant\": \"x\"} | exactly one of",
        "\"day\" | 7 | must be an object",
        "\"held_on\" | \"heldon\" | no such column",
        "sessions.csv | visits.csv | no file of the bundle",
        "\"columns\" | \"colums\" | is not known",
        "{\"files\" | [\"files\" | is no JSON object"
      })
  void aWrongMappingIsRefusedWithItsPlace(String right, String wrong, String said) {
    String mapping = Visits.MAPPING.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

    assertThatThrownBy(() -> ReadMapping.of(mapping))
        .isInstanceOfSatisfying(BatchException.class, e -> assertThat(e.status()).isEqualTo(422))
        .hasMessageContaining(said);
  }
}
