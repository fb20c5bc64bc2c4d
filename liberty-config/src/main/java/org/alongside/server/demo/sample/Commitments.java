package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.List;

/** Steps men commit to and keep, and pledges, some of them without a name. */
final class Commitments implements Sequel {

  private static final List<String> STEPS =
      List.of("care-work", "talk-at-home", "stop-a-joke", "share-decisions", "support-a-victim");
  private static final List<String> WORDS =
      List.of(
          "I share the care of our children.",
          "I speak up when others stay silent.",
          "No excuse for violence, in my house or next door.");

  private final CsvTable steps =
      new CsvTable("steps", "participant", "cohort", "type", "committed_on", "done_on", "verified");
  private final CsvTable pledges =
      new CsvTable("pledges", "cohort", "pledge", "participant", "pledged_on", "number", "text");

  @Override
  public List<CsvTable> tables() {
    return List.of(steps, pledges);
  }

  @Override
  public void tell(Cohort cohort, List<Stay> stays, Dice dice) {
    switch (cohort.series().programme()) {
      case "CIRCLE" -> stays.stream().filter(Stay::real).forEach(stay -> commit(stay, dice));
      case "WORD" -> pledge(cohort, stays, dice);
      default -> {}
    }
  }

  private void commit(Stay stay, Dice dice) {
    for (int n = dice.between(0, 2); n > 0; n--) {
      LocalDate committed = stay.began().plusDays(dice.between(14, 80));
      if (stay.spell().covers(committed)) {
        step(stay, STEPS.get((n + dice.below(2) * 2) % STEPS.size()), committed, 640, dice);
      }
    }
  }

  private void step(Stay stay, String type, LocalDate committed, int perMille, Dice dice) {
    LocalDate done = committed.plusDays(dice.between(6, 120));
    boolean kept = dice.chance(perMille) && !done.isAfter(SampleRegistry.LAST_BUSINESS_DATE);
    steps.add(
        stay.person().code,
        stay.cohort().code(),
        type,
        committed,
        kept ? done : null,
        kept && dice.chance(450) ? "yes" : "");
  }

  private void pledge(Cohort cohort, List<Stay> stays, Dice dice) {
    int number = 0;
    for (Stay stay : stays) {
      if (stay.real()) {
        number++;
        LocalDate day = stay.began();
        String words = dice.oneOf(WORDS);
        pledges.add(cohort.code(), "%03d".formatted(number), stay.person().code, day, "", words);
        if (dice.chance(380)) {
          step(stay, "pledge-kept", day, 800, dice);
        }
      }
    }
    for (LocalDate event : cohort.meetings()) {
      if (!event.isAfter(SampleRegistry.LAST_BUSINESS_DATE)) {
        number++;
        pledges.add(cohort.code(), "%03d".formatted(number), "", event, dice.between(5, 60), "");
      }
    }
  }
}
