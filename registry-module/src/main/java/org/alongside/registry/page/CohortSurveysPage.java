package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.registry.assessment.InstrumentKind;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.KeepInstrument;
import org.alongside.registry.assessment.ReadSurveys;
import org.alongside.registry.assessment.ResponseRow;
import org.alongside.registry.assessment.SurveyCount;
import org.alongside.registry.assessment.SurveySheet;
import org.alongside.registry.assessment.Taken;
import org.alongside.registry.assessment.Wave;
import org.alongside.registry.row.RowFormat;
import org.jspecify.annotations.Nullable;

/** Who of one cohort answered what: a sheet per family of instruments, its waves side by side. */
@Named("cohortSurveys")
@RequestScoped
public class CohortSurveysPage {

  /** A family to choose. */
  public record Choice(String family, String label) {}

  private static final RowFormat<ResponseRow> RESPONSE = RowFormat.of(ResponseRow.class);

  /** A page stays small on a slow link. */
  private static final int LINES = 50;

  @Inject private ReadSurveys readSurveys;
  @Inject private KeepInstrument instruments;

  private final String code = PageRequest.parameter("code");
  private final int page = PageRequest.number("page");
  private final String asked = PageRequest.parameter("family");
  private @Nullable List<SurveyCount> families;
  private @Nullable List<Choice> choices;
  private @Nullable SurveySheet sheet;
  private @Nullable String enteredWith;

  /** The families answered in the cohort so far. */
  public List<SurveyCount> getFamilies() {
    List<SurveyCount> known = families;
    if (known == null) {
      known = readSurveys.families(code);
      families = known;
    }
    return known;
  }

  /** The family shown: the one asked for, else the first answered; empty if there is none. */
  public String getFamily() {
    if (!asked.isEmpty()) {
      return asked;
    }
    return getFamilies().isEmpty() ? "" : getFamilies().get(0).family();
  }

  public SurveySheet getSheet() {
    SurveySheet known = sheet;
    if (known == null) {
      known = readSurveys.sheet(code, getFamily());
      sheet = known;
    }
    return known;
  }

  public List<Wave> getWaves() {
    return SurveySheet.waves();
  }

  /** The enrolments on this page of the sheet. */
  public List<SurveySheet.Line> getLines() {
    List<SurveySheet.Line> all = getSheet().lines();
    return all.subList(
        Math.min(page * LINES, all.size()), Math.min((page + 1) * LINES, all.size()));
  }

  /** 0 for the first people, 1 for the next, and so on. */
  public int getPage() {
    return page;
  }

  public boolean isMore() {
    return (page + 1) * LINES < getSheet().lines().size();
  }

  /** The families to choose from: those answered in the cohort first. */
  public List<Choice> getChoices() {
    List<Choice> known = choices;
    if (known == null) {
      known = readChoices();
      choices = known;
    }
    return known;
  }

  private List<Choice> readChoices() {
    Map<String, String> labels = new LinkedHashMap<>();
    getFamilies()
        .forEach(of -> labels.put(of.family(), of.family() + ", " + of.responses() + " responses"));
    instruments.all(Map.of()).stream()
        .map(kept -> kept.row())
        .forEach(row -> labels.putIfAbsent(row.familyName(), row.familyName() + ", none yet"));
    return labels.entrySet().stream()
        .map(label -> new Choice(label.getKey(), label.getValue()))
        .toList();
  }

  /** How the scores shown are made. */
  public String getMeaning() {
    return switch (kind()) {
      case KNOWLEDGE ->
          "Scores are correct answers in percent of the scored items; an unanswered one is wrong.";
      case ATTITUDE ->
          "Scores are means of the item scores, turned so that more is more equitable.";
      case ACTION -> "“Yes” means at least one action was done; a mean is the share who did.";
    };
  }

  /** What a mean is of. */
  public String getMeasure() {
    return switch (kind()) {
      case KNOWLEDGE -> "Correct";
      case ATTITUDE -> "Mean score";
      case ACTION -> "Acted";
    };
  }

  private InstrumentKind kind() {
    return getSheet().instruments().get(0).kind();
  }

  /**
   * The version or language that new responses are entered with: the one used in the cohort so far.
   */
  public String getEnteredWith() {
    String known = enteredWith;
    if (known == null) {
      known =
          getSheet().lines().stream()
              .flatMap(line -> line.cells().stream())
              .map(SurveySheet.Cell::taken)
              .filter(Objects::nonNull)
              .map(taken -> taken.response().instrument())
              .findFirst()
              .orElseGet(
                  () ->
                      getSheet().instruments().stream()
                          .map(InstrumentRow::instrument)
                          .findFirst()
                          .orElse(""));
      enteredWith = known;
    }
    return known;
  }

  /** Where a response of one enrolment in one wave is typed, or read and mended. */
  public String cellAddress(SurveySheet.Line line, SurveySheet.Cell cell) {
    Taken taken = cell.taken();
    return taken == null
        ? address(
            Map.of(
                "cohort", code,
                "participant", line.enrolment().participant(),
                "spell", String.valueOf(line.enrolment().spell()),
                "instrument", getEnteredWith(),
                "wave", cell.wave().word()))
        : takenAddress(taken);
  }

  /** Where a response that is there already is read and mended. */
  public String takenAddress(Taken taken) {
    return address(RESPONSE.write(taken.response()));
  }

  /** Where a response without a name is typed. */
  public String waveAddress(Wave wave) {
    return address(Map.of("cohort", code, "instrument", getEnteredWith(), "wave", wave.word()));
  }

  private static String address(Map<String, String> response) {
    return "/registry/response.xhtml?" + SurveyAddress.query(response);
  }

  /** How many enrolments have no response in a wave. */
  public long missing(Wave wave) {
    return getSheet().lines().stream()
        .filter(line -> line.cells().get(wave.ordinal()).taken() == null)
        .count();
  }
}
