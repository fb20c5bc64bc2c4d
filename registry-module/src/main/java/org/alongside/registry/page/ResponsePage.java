package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.registry.RegistryException;
import org.alongside.registry.assessment.AnswerRow;
import org.alongside.registry.assessment.CutOffRow;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.KeepAnswer;
import org.alongside.registry.assessment.KeepCutOff;
import org.alongside.registry.assessment.KeepInstrument;
import org.alongside.registry.assessment.KeepResponse;
import org.alongside.registry.assessment.ReadSurveys;
import org.alongside.registry.assessment.ResponseRow;
import org.alongside.registry.assessment.Score;
import org.alongside.registry.assessment.Scoring;
import org.alongside.registry.assessment.SurveySheet;
import org.alongside.registry.assessment.TakeBackResponse;
import org.alongside.registry.assessment.Wave;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One response, item by item. It is begun by saying on which day it was taken; every answer then
 * goes in or is refused on its own, and one that somebody else changed since the page was opened is
 * left as that person wrote it.
 */
@Named
@RequestScoped
public class ResponsePage {

  private static final String DAY = "taken_on";
  private static final Set<String> FIELDS = Set.of(DAY, "reason");

  @Inject private KeepCohort cohorts;
  @Inject private KeepInstrument instruments;
  @Inject private KeepResponse responses;
  @Inject private KeepAnswer answers;
  @Inject private TakeBackResponse takeBackResponse;
  @Inject private KeepCutOff cutOffs;
  @Inject private ReadSurveys readSurveys;
  @Inject private RegistryWords words;

  private final RecordForm form = new RecordForm();
  private final RecordForm taking = new RecordForm();
  private final Map<String, String> key = new LinkedHashMap<>();
  private final CellTally tally = new CellTally("answer");
  private @Nullable InstrumentRow instrument;
  private @Nullable List<ItemLine> lines;

  /** Takes over from the address which response it is. */
  public ResponsePage() {
    for (String column : List.of("cohort", "participant", "spell", "instrument", "wave", DAY)) {
      key.put(column, PageRequest.parameter(column));
    }
    key.put("respondent", PageRequest.parameter("respondent"));
    key.merge("spell", "1", (given, first) -> given.isEmpty() ? first : given);
  }

  /** Which response it is, by column. */
  public Map<String, String> getKey() {
    return key;
  }

  /** What was typed to begin. */
  public RecordForm getForm() {
    return form;
  }

  /** Whether the day is known, so that answers can be typed. */
  public boolean isBegun() {
    return !text(DAY).isEmpty();
  }

  /**
   * Refuses the page before anything of it is written, and notes who was shown it.
   *
   * @throws RegistryException if there is nothing of the kind that the viewer may see
   */
  public void open() {
    boolean seen =
        isBegun()
            ? responses.show(Viewing.Way.PAGE, key).isPresent()
            : cohorts.see(Map.of("cohort", text("cohort"))).isPresent();
    if (!seen) {
      throw RegistryException.notFound();
    }
    if (!isBegun() && getInstrument().anonymous()) {
      form.getTexts().put("respondent", String.valueOf(nextNumber()));
    }
  }

  public InstrumentRow getInstrument() {
    InstrumentRow known = instrument;
    if (known == null) {
      known =
          instruments
              .see(Map.of("instrument", text("instrument")))
              .map(Kept::row)
              .orElseThrow(RegistryException::notFound);
      instrument = known;
    }
    return known;
  }

  /** Who answered, for readers. */
  public String getWho() {
    return text("participant").isEmpty()
        ? text("respondent").isEmpty() ? "A new respondent" : "Respondent " + text("respondent")
        : text("participant");
  }

  /** What the wave is called. */
  public String getWaveName() {
    return words.wave(wave());
  }

  private Wave wave() {
    return Choice.of(Wave.class, text("wave")).orElseThrow(RegistryException::notFound);
  }

  /** What is wrong with it and stands at no field. */
  public List<String> getOtherErrors() {
    return form.getErrors().entrySet().stream()
        .filter(
            error ->
                !FIELDS.contains(error.getKey())
                    && !(error.getKey().equals("respondent") && getInstrument().anonymous()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The items with what was answered, in the order of their codes. */
  public List<ItemLine> getLines() {
    List<ItemLine> known = lines;
    if (known == null) {
      Map<String, Kept<AnswerRow>> given =
          answers.all(key).stream()
              .collect(Collectors.toMap(kept -> kept.row().item(), kept -> kept));
      known =
          readSurveys.items(text("instrument")).stream()
              .map(item -> ItemLine.of(getInstrument().kind(), item, given.get(item.item())))
              .toList();
      lines = known;
    }
    return known;
  }

  /** What the answers come to as they stand. */
  public Score getScore() {
    Map<String, String> given =
        getLines().stream().collect(Collectors.toMap(line -> line.item().item(), ItemLine::answer));
    return Scoring.of(getInstrument(), getLines().stream().map(ItemLine::item).toList())
        .score(given);
  }

  /** The names of the ranges in which the sum of a complete attitude response lies. */
  public List<CutOffRow> getCutOffs() {
    BigDecimal sum = getScore().sum();
    if (sum == null) {
      return List.of();
    }
    return cutOffs.all(Map.of("instrument", text("instrument"))).stream()
        .map(Kept::row)
        .filter(cutOff -> cutOff.holds(sum))
        .toList();
  }

  /** Where the page is with what it is about, so that a form sent there still knows. */
  public String getAddress() {
    return "/registry/response.xhtml?" + SurveyAddress.query(key);
  }

  /** Where the sheet of the cohort is. */
  public String getSheetAddress() {
    return SurveyAddress.sheet(text("cohort"), getInstrument());
  }

  /** Begins the response; one that is there already is gone on with. */
  public void begin() {
    Map<String, String> wanted = new HashMap<>(key);
    wanted.put(DAY, form.getTexts().getOrDefault(DAY, "").strip());
    if (getInstrument().anonymous()) {
      wanted.put("respondent", form.getTexts().getOrDefault("respondent", "").strip());
    }
    if (form.submit("Answers can be typed.", () -> keep(wanted))) {
      PageRequest.goTo("/registry/response.xhtml?" + SurveyAddress.query(wanted));
    }
  }

  private Kept<ResponseRow> keep(Map<String, String> wanted) {
    return responses.keep(wanted, Cells.of(wanted), null);
  }

  /** Takes the response back with its answers, for one that was entered in the wrong place. */
  public void takeBack() {
    if (taking.takeBack("The response is taken back.", () -> takeBackResponse.takeBack(key))) {
      PageRequest.goTo(getSheetAddress());
    }
  }

  /** What was typed to take it back. */
  public RecordForm getTaking() {
    return taking;
  }

  /** Writes the answers that were changed, where no script did. */
  public void save() {
    PageRequest.parameters().forEach(this::save);
    tally.tell();
    PageRequest.goTo(getAddress());
  }

  private void save(String name, String typed) {
    ItemLine.Field.named(name)
        .filter(field -> !field.held().equals(typed.strip()))
        .ifPresent(field -> tally.count(field.item(), () -> write(field, typed.strip())));
  }

  private void write(ItemLine.Field field, String typed) {
    Map<String, String> of = new LinkedHashMap<>(key);
    of.put("item", field.item());
    String answer = ItemLine.spelled(getInstrument().kind(), typed);
    answers.keep(of, Cells.of(Map.of("answer", answer)), field.version());
  }

  /** Whose answers are to be typed next: the next person without any in this wave. */
  public String getNextAddress() {
    Map<String, String> next = new LinkedHashMap<>(key);
    next.put(DAY, "");
    next.put("respondent", "");
    if (getInstrument().anonymous()) {
      return "/registry/response.xhtml?" + SurveyAddress.query(next);
    }
    return sheet()
        .unansweredAfter(wave(), text("participant"))
        .map(
            enrolment -> {
              next.put("participant", enrolment.participant());
              next.put("spell", String.valueOf(enrolment.spell()));
              return "/registry/response.xhtml?" + SurveyAddress.query(next);
            })
        .orElse("");
  }

  private SurveySheet sheet() {
    return readSurveys.sheet(text("cohort"), getInstrument().familyName());
  }

  private int nextNumber() {
    return sheet().unnamed().stream()
            .map(taken -> taken.response().respondent())
            .mapToInt(respondent -> respondent == null ? 0 : Integer.parseInt(respondent))
            .max()
            .orElse(0)
        + 1;
  }

  private String text(String column) {
    return key.getOrDefault(column, "");
  }
}
