package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A man and a woman who work side by side, and the days on which they checked in. */
final class Buddies implements Sequel {

  private static final int CHECK_IN_EVERY_DAYS = 14;

  private final CsvTable pairs =
      new CsvTable(
          "pairs",
          "pair",
          "cohort",
          "participant",
          "partner",
          "starts_on",
          "ends_on",
          "check_in_every_days");
  private final CsvTable checkIns = new CsvTable("check_ins", "pair", "held_on", "session");

  @Override
  public List<CsvTable> tables() {
    return List.of(pairs, checkIns);
  }

  @Override
  public void tell(Cohort cohort, List<Stay> stays, Dice dice) {
    if (!cohort.series().programme().equals("DESKS")) {
      return;
    }
    List<Stay> men = of(stays, "M");
    List<Stay> women = of(stays, "F");
    for (int i = 0; i < Math.min(men.size(), women.size()); i++) {
      pair(cohort, "%s-B%02d".formatted(cohort.code(), i + 1), men.get(i), women.get(i), dice);
    }
  }

  private static List<Stay> of(List<Stay> stays, String sex) {
    return stays.stream().filter(Stay::real).filter(stay -> stay.person().sex.equals(sex)).toList();
  }

  private void pair(Cohort cohort, String code, Stay man, Stay woman, Dice dice) {
    LocalDate starts = man.began().isBefore(woman.began()) ? woman.began() : man.began();
    LocalDate ends = first(man.spell().exitedOn(), woman.spell().exitedOn());
    if (ends != null && !ends.isAfter(starts)) {
      return;
    }
    pairs.add(
        code,
        cohort.code(),
        man.person().code,
        woman.person().code,
        starts,
        ends,
        CHECK_IN_EVERY_DAYS);
    LocalDate last = first(ends, SampleRegistry.LAST_BUSINESS_DATE);
    LocalDate due = starts.plusDays(CHECK_IN_EVERY_DAYS);
    while (last != null && !due.isAfter(last)) {
      LocalDate held = due.plusDays(dice.between(-2, 3));
      if (dice.chance(770) && !held.isAfter(last)) {
        checkIns.add(code, held, "");
      }
      due = due.plusDays(CHECK_IN_EVERY_DAYS);
    }
  }

  private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
