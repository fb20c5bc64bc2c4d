package org.alongside.batch.field.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.field.mapping.Mapping;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFormTest {

  /** Every way to fill a column, a condition of two answers, two sheets and a repeat of options. */
  private static final String MAPPING =
      """
      {"files": [
        {"file": "sessions.csv", "columns": {
          "cohort": "cohort", "session": {"submission": "S"}, "held_on": "day",
          "kind": {"column": "kind", "choices": {"talk": "dialogue", "class": "lesson"}},
          "minutes": {"constant": "60"}, "unit": {"options": "topics", "choices": {"a": "b"}}}},
        {"file": "referrals.csv", "sheet": "people", "each": "services",
          "when": {"came": ["yes", "late"], "age": [""]}, "columns": {
          "referral": {"row": "R"}, "cohort": "cohort", "participant": "who",
          "referred_on": "day", "service": {"option": true, "choices": {"clinic": "health"}}}}
      ]}
      """;

  @Test
  void whatTheFormSendsIsWhatTheMappingSaid() {
    Mapping mapping = ReadMapping.of(MAPPING);
    MappingForm form = MappingForm.typed(sent(MappingForm.of(mapping)));
    assertThat(ReadMapping.of(form.json())).isEqualTo(mapping);
  }

  /** As the page's inputs send it. */
  private static Map<String, String> sent(MappingForm form) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (int i = 0; i < form.files().size(); i++) {
      FileForm file = form.files().get(i);
      String prefix = "file" + i;
      sent.put(prefix, file.name());
      sent.put(prefix + "-sheet", file.sheet());
      sent.put(prefix + "-when", file.when().replace("\n", "\r\n"));
      sent.put(prefix + "-each", file.each());
      for (ColumnForm column : file.columns()) {
        String of = prefix + ":" + column.shape().name();
        sent.put(of + ":from", column.from().key());
        sent.put(of + ":text", " " + column.text());
        sent.put(of + ":choices", column.choices().replace("\n", "\r\n"));
      }
    }
    return sent;
  }

  @Test
  void fileTickedIsLeftOutAndOneUnknownIsNoFile() {
    Map<String, String> sent =
        new LinkedHashMap<>(
            Map.of("file0", "sessions.csv", "file0-out", "yes", "file1", "../etc", "file2", ""));
    sent.put("file3", "pledges.csv");
    assertThat(MappingForm.typed(sent).files())
        .extracting(FileForm::name)
        .containsExactly("pledges.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a=b\": \"dialogue\"}",
        "{\" talk\": \"dialogue\"}",
        "{\"a\\nb\": \"dialogue\"}"
      })
  void mappingThatTheFormWouldChangeIsNotShown(String choices) {
    String mapping = MAPPING.replace("{\"talk\": \"dialogue\", \"class\": \"lesson\"}", choices);
    assertThat(MappingForm.shows(ReadMapping.of(MAPPING))).isTrue();
    assertThat(MappingForm.shows(ReadMapping.of(mapping))).isFalse();
  }

  @Test
  void newFileIsFilledByTheQuestionsOfItsColumnsNames() {
    Questions questions =
        new Questions(List.of("visit"), List.of("visit/cohort", "a/kind", "b/kind", "minutes"));
    FileForm file = FileForm.fresh(Bundle.named("sessions.csv").orElseThrow(), questions);
    assertThat(file.columns())
        .filteredOn(ColumnForm::isSent)
        .extracting(column -> column.shape().name() + " " + column.from() + " " + column.text())
        .containsExactly("cohort COLUMN cohort", "minutes COLUMN minutes");
  }

  @Test
  void sentencesNameTheFile() {
    MappingForm form = MappingForm.of(ReadMapping.of(MAPPING));
    assertThat(form.inWords("files[1].columns.service: must be a text."))
        .isEqualTo("referrals.csv, column service: must be a text.");
    assertThat(form.inWords("files[0].columns: sessions.csv needs a column session."))
        .isEqualTo("sessions.csv: sessions.csv needs a column session.");
  }
}
