package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign: community events where a crowd is counted and the few who pledge by name are written
 * down. The first event keeps no register at all.
 */
final class PledgeStory implements Story {

  private final People people;
  private final Diary diary;

  PledgeStory(People people, Diary diary) {
    this.people = people;
    this.diary = diary;
  }

  @Override
  public void tell(Cohort cohort, Dice dice) {
    List<LocalDate> meetings = cohort.meetings();
    for (int i = 0; i < meetings.size(); i++) {
      boolean held = !meetings.get(i).isAfter(SampleRegistry.LAST_BUSINESS_DATE);
      Integer crowd = held ? Integer.valueOf(dice.between(40, 320)) : null;
      if (i == 0) {
        diary.headcount(cohort, code(i), "event", meetings.get(i), crowd);
      } else {
        diary.session(cohort, code(i), "event", "", meetings.get(i), crowd);
      }
    }
    if (cohort.begun()) {
      people.recruit(cohort, dice).forEach(pledger -> pledge(cohort, pledger, dice));
    }
  }

  private void pledge(Cohort cohort, Person pledger, Dice dice) {
    int first = dice.between(1, cohort.meetings().size() - 1);
    Spell spell = Spell.since(cohort.meetings().get(first));
    if (!spell.covers(cohort.meetings().get(first))) {
      return;
    }
    diary.enrol(cohort, pledger, spell);
    diary.attended(cohort, code(first), pledger, "present");
    for (int i = first + 1; i < cohort.meetings().size(); i++) {
      boolean comesBack = dice.chance(cohort.series().turnout() * 10);
      if (comesBack && spell.covers(cohort.meetings().get(i))) {
        diary.attended(cohort, code(i), pledger, "present");
      }
    }
  }

  private static String code(int index) {
    return "E%02d".formatted(index + 1);
  }
}
