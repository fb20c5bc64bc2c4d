package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge, attitude and action surveys: at enrolment, at graduation, some months later. Most get
 * better, not all, and some leave a question out.
 */
final class Surveys implements Sequel {

  private static final int CLUB_MONTHS = 6;
  private static final Map<String, List<String>> BY_PROGRAMME =
      Map.of(
          "SIXTEEN", List.of("K16", "ACT"),
          "SIXTEEN-AF", List.of("K16", "ACT"),
          "CIRCLE", List.of("EQ8", "ACT"),
          "STEADY", List.of("EQ8"),
          "STEADY-HT", List.of("EQ8"),
          "SHIFT", List.of("EQ8"),
          "CAMPUS", List.of("EQA"));
  private static final Map<String, String> LANGUAGES = Map.of("CD", "FR", "HT", "HT", "AF", "FA");

  private final CsvTable instruments = CsvTable.resource("instruments");
  private final CsvTable items = CsvTable.resource("items");
  private final CsvTable responses =
      new CsvTable(
          "responses",
          "cohort",
          "participant",
          "spell",
          "instrument",
          "wave",
          "taken_on",
          "respondent");
  private final CsvTable answers =
      new CsvTable(
          "answers",
          "cohort",
          "participant",
          "spell",
          "instrument",
          "wave",
          "taken_on",
          "respondent",
          "item",
          "answer");
  private final Map<String, List<CsvTable.Row>> itemsOf = new HashMap<>();

  Surveys() {
    for (CsvTable.Row item : items.records()) {
      itemsOf.computeIfAbsent(item.get("instrument"), i -> new ArrayList<>()).add(item);
    }
  }

  @Override
  public List<CsvTable> tables() {
    return List.of(instruments, items, responses, answers);
  }

  @Override
  public void tell(Cohort cohort, List<Stay> stays, Dice dice) {
    List<String> families = BY_PROGRAMME.getOrDefault(cohort.series().programme(), List.of());
    int respondent = 0;
    for (Stay stay : stays) {
      if (!stay.real() || !dice.chance(930)) {
        continue;
      }
      respondent++;
      for (String family : families) {
        follow(stay, family, respondent, dice);
      }
    }
  }

  private void follow(Stay stay, String family, int respondent, Dice dice) {
    take(stay, family, "E", stay.began(), respondent, dice);
    LocalDate graduation = graduation(stay);
    if (graduation == null || !dice.chance(850)) {
      return;
    }
    take(stay, family, "G", graduation, respondent, dice);
    if (family.equals("ACT")) {
      later(stay, "F3", graduation.plusMonths(3), respondent, 620, dice);
      later(stay, "F6", graduation.plusMonths(6), respondent, 560, dice);
    }
  }

  /** The day of the second wave; a standing club asks again after half a year. */
  private static @Nullable LocalDate graduation(Stay stay) {
    if (!stay.cohort().series().standing()) {
      return stay.completed() ? stay.spell().exitedOn() : null;
    }
    LocalDate day = stay.began().plusMonths(CLUB_MONTHS);
    return stay.spell().covers(day) ? day : null;
  }

  private void later(
      Stay stay, String wave, LocalDate due, int respondent, int perMille, Dice dice) {
    LocalDate day = due.plusDays(dice.between(-20, 24));
    if (dice.chance(perMille)) {
      take(stay, "ACT", wave, day, respondent, dice);
    }
  }

  private void take(
      Stay stay, String family, String wave, LocalDate day, int respondent, Dice dice) {
    if (day.isAfter(SampleRegistry.LAST_BUSINESS_DATE)) {
      return;
    }
    String instrument = instrument(family, stay.person().homeCountry);
    boolean anonymous = family.equals("EQA");
    String participant = anonymous ? "" : stay.person().code;
    String spell = anonymous ? "" : String.valueOf(stay.spell().number());
    String number = anonymous ? String.valueOf(respondent) : "";
    responses.add(stay.cohort().code(), participant, spell, instrument, wave, day, number);
    for (CsvTable.Row item : itemsOf.getOrDefault(instrument, List.of())) {
      answers.add(
          stay.cohort().code(),
          participant,
          spell,
          instrument,
          wave,
          day,
          number,
          item.get("item"),
          answer(item, wave, dice));
    }
  }

  private static String instrument(String family, String country) {
    boolean translated = family.equals("K16") || family.equals("ACT");
    return translated ? family + "-" + LANGUAGES.getOrDefault(country, "EN") : family;
  }

  private static String answer(CsvTable.Row item, String wave, Dice dice) {
    boolean before = wave.equals("E");
    if (dice.chance(before ? 45 : 25)) {
      return dice.chance(300) ? "NA" : "";
    }
    if (item.get("answer_max").isEmpty()) {
      return dice.chance(before ? 260 : wave.equals("G") ? 610 : 520) ? "yes" : "no";
    }
    int lowest = Integer.parseInt(item.get("answer_min"));
    int highest = Integer.parseInt(item.get("answer_max"));
    boolean favourable = dice.chance(before ? 430 : 690);
    String correct = item.get("correct_answer");
    if (!correct.isEmpty()) {
      return favourable ? correct : String.valueOf(dice.between(lowest, highest));
    }
    int low = favourable ? highest - 1 : lowest;
    int score = dice.between(low, favourable ? highest : highest - 1);
    return String.valueOf(item.get("reversed").equals("yes") ? lowest + highest - score : score);
  }
}
