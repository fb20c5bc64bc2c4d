package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A standing club: two thirds are founders, the others join over the years; many leave, and some of
 * those come back for a second stay. Every sixth evening is open to guests, who are only counted.
 */
final class ClubStory implements Story {

  private static final int OPEN_EVENING = 6;

  private final People people;
  private final Diary diary;

  ClubStory(People people, Diary diary) {
    this.people = people;
    this.diary = diary;
  }

  @Override
  public void tell(Cohort cohort, Dice dice) {
    List<LocalDate> meetings = cohort.meetings();
    for (int i = 0; i < meetings.size(); i++) {
      boolean open = i % OPEN_EVENING == OPEN_EVENING - 1;
      boolean held = !meetings.get(i).isAfter(SampleRegistry.LAST_BUSINESS_DATE);
      Integer guests = open && held ? Integer.valueOf(dice.between(8, 40)) : null;
      diary.session(cohort, code(i), open ? "event" : "dialogue", "", meetings.get(i), guests);
    }
    for (Person member : people.recruit(cohort, dice)) {
      membership(cohort, member, dice);
    }
  }

  private void membership(Cohort cohort, Person member, Dice dice) {
    int held =
        (int)
            cohort.meetings().stream()
                .filter(day -> !day.isAfter(SampleRegistry.LAST_BUSINESS_DATE))
                .count();
    int joins = dice.chance(650) ? 0 : dice.below(held - 1);
    int leaves = dice.chance(450) ? joins + dice.between(4, 24) : held;
    Spell first = Spell.since(cohort.meetings().get(joins));
    if (leaves >= held) {
      stay(cohort, member, first, dice);
      return;
    }
    LocalDate left = cohort.meetings().get(leaves);
    stay(cohort, member, first.until(left, dice.chance(700) ? "withdrew" : "dropped"), dice);
    int returns = leaves + dice.between(4, 16);
    if (returns < held && dice.chance(400)) {
      stay(cohort, member, first.again(cohort.meetings().get(returns)), dice);
    }
  }

  private void stay(Cohort cohort, Person member, Spell spell, Dice dice) {
    diary.enrol(cohort, member, spell);
    int reliability = cohort.series().turnout() * 10 + dice.between(-250, 180);
    for (int i = 0; i < cohort.meetings().size(); i++) {
      if (spell.covers(cohort.meetings().get(i))) {
        boolean comes = dice.chance(reliability);
        String excuse = dice.chance(200) ? "excused" : "absent";
        diary.attended(cohort, code(i), member, comes ? "present" : excuse);
      }
    }
  }

  private static String code(int index) {
    return "D%03d".formatted(index + 1);
  }
}
