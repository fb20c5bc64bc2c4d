package org.alongside.server.demo.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who led which training after being trained where, and how the men know women leaders. */
final class Torches implements Sequel {

  private final Diary diary;
  private final CsvTable links =
      new CsvTable("cascade_links", "trainer", "trained_in", "led_cohort", "share_percent");
  private final CsvTable relations =
      new CsvTable("relations", "participant", "kind", "related_participant");
  private final Map<Person, Stay> trained = new HashMap<>();

  Torches(Diary diary) {
    this.diary = diary;
  }

  @Override
  public List<CsvTable> tables() {
    return List.of(relations, links);
  }

  @Override
  public void tell(Cohort cohort, List<Stay> stays, Dice dice) {
    if (!cohort.series().programme().equals("TORCH")) {
      return;
    }
    List<Stay> leaders = new ArrayList<>();
    for (Stay stay : stays) {
      if (leads(stay)) {
        leaders.add(stay);
      } else if (stay.person().sex.equals("M") && stay.real()) {
        relate(stay, stays, dice);
      }
    }
    for (Stay leader : leaders) {
      Stay school = trained.get(leader.person());
      if (school != null) {
        diary.asTrainer(school);
        links.add(
            leader.person().code,
            school.cohort().code(),
            cohort.code(),
            leaders.size() == 1 ? "100" : "50");
      }
    }
    stays.stream()
        .filter(stay -> stay.completed() && !leads(stay))
        .forEach(stay -> trained.putIfAbsent(stay.person(), stay));
  }

  /** On the register as a trainer without having applied: leads this training. */
  private static boolean leads(Stay stay) {
    boolean central = stay.cohort().series().code().startsWith("TOT");
    return !central && stay.spell().role().equals("trainer");
  }

  private void relate(Stay stay, List<Stay> stays, Dice dice) {
    if (relations.records().stream()
        .anyMatch(row -> row.get("participant").equals(stay.person().code))) {
      return;
    }
    List<Stay> women = stays.stream().filter(s -> s.person().sex.equals("F")).toList();
    boolean registered = !women.isEmpty() && dice.chance(300);
    relations.add(
        stay.person().code,
        dice.chance(600) ? "relative-of-leader" : "colleague",
        registered ? dice.oneOf(women).person().code : "");
  }
}
