package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Women's feedback, referrals to services and concerns: numbers and days, never a story. Referrals
 * from the clubs name nobody.
 */
final class Care implements Sequel {

  private static final List<String> SERVICES =
      List.of("counselling", "health", "legal-aid", "shelter");
  private static final List<String> WORDS =
      List.of(
          "He listens before he answers now.",
          "More help in the evening, less talk about it.",
          "Please tell us when the group meets; we hear of it last.",
          "Two of them walked out when I spoke.",
          "");
  private static final List<String> CHANGES =
      List.of(
          "Dates go to the women’s group a month ahead.",
          "A woman opens every second evening.",
          "The rule about interrupting is read out again.");

  private final CsvTable feedback =
      new CsvTable(
          "feedback",
          "cohort",
          "given_on",
          "respondent",
          "rating",
          "words",
          "answered_on",
          "what_changed");
  private final CsvTable referrals =
      new CsvTable(
          "referrals",
          "referral",
          "cohort",
          "participant",
          "referred_on",
          "service",
          "taken_up_on");
  private final CsvTable concerns =
      new CsvTable("concerns", "concern", "cohort", "raised_on", "closed_on");

  @Override
  public List<CsvTable> tables() {
    return List.of(feedback, referrals, concerns);
  }

  @Override
  public void tell(Cohort cohort, List<Stay> stays, Dice dice) {
    List<LocalDate> held = new ArrayList<>(cohort.meetings());
    held.removeIf(day -> day.isAfter(SampleRegistry.LAST_BUSINESS_DATE));
    if (held.size() < 2) {
      return;
    }
    switch (cohort.series().programme()) {
      case "STEADY", "STEADY-HT" -> {
        hear(cohort, held, dice.between(4, 9), dice);
        refer(cohort, held, dice.between(5, 12), dice);
        raise(cohort, held, dice.between(1, 3), dice);
      }
      case "CIRCLE" -> {
        hear(cohort, held, dice.between(5, 10), dice);
        raise(cohort, held, dice.between(0, 1), dice);
      }
      case "DESKS" -> hear(cohort, held, dice.between(5, 9), dice);
      default -> {}
    }
  }

  private void hear(Cohort cohort, List<LocalDate> held, int women, Dice dice) {
    for (int n = 1; n <= women; n++) {
      LocalDate given = held.get(dice.between(1, held.size() - 1));
      LocalDate answered = given.plusDays(dice.between(3, 75));
      boolean answer = dice.chance(720) && notLater(answered);
      feedback.add(
          cohort.code(),
          given,
          n,
          dice.chance(60) ? "" : dice.between(dice.chance(800) ? 3 : 1, 5),
          dice.oneOf(WORDS),
          answer ? answered : null,
          answer && dice.chance(400) ? dice.oneOf(CHANGES) : "");
    }
  }

  private void refer(Cohort cohort, List<LocalDate> held, int number, Dice dice) {
    for (int n = 1; n <= number; n++) {
      LocalDate referred = dice.oneOf(held);
      LocalDate taken = referred.plusDays(dice.between(1, 40));
      referrals.add(
          "%s-R%02d".formatted(cohort.code(), n),
          cohort.code(),
          "",
          referred,
          dice.oneOf(SERVICES),
          dice.chance(640) && notLater(taken) ? taken : null);
    }
  }

  private void raise(Cohort cohort, List<LocalDate> held, int number, Dice dice) {
    for (int n = 1; n <= number; n++) {
      LocalDate raised = dice.oneOf(held);
      LocalDate closed = raised.plusDays(dice.between(2, 60));
      concerns.add(
          "%s-C%d".formatted(cohort.code(), n),
          cohort.code(),
          raised,
          dice.chance(800) && notLater(closed) ? closed : null);
    }
  }

  private static boolean notLater(LocalDate day) {
    return !day.isAfter(SampleRegistry.LAST_BUSINESS_DATE);
  }
}
