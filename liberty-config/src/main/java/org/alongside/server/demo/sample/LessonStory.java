package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A cohort that meets on fixed days from a first session to a last: curriculum, weekly group,
 * workplace, university, buddies. Fewer come each time; some drop out; who came often enough
 * completes. Some cohorts hold a make-up evening at the end.
 */
final class LessonStory implements Story {

  private static final String MAKE_UP = "MU";

  private final String kind;
  private final People people;
  private final Diary diary;

  LessonStory(String kind, People people, Diary diary) {
    this.kind = kind;
    this.people = people;
    this.diary = diary;
  }

  @Override
  public void tell(Cohort cohort, Dice dice) {
    writeSessions(cohort, dice);
    if (!cohort.begun()) {
      return;
    }
    List<Person> members = people.recruit(cohort, dice);
    int mood = dice.between(-120, 70);
    for (Person member : members) {
      follow(cohort, member, mood, dice);
    }
    if (dice.chance(110)) {
      Person passerBy = people.passerBy(cohort, members, dice);
      if (passerBy != null) {
        diary.attended(cohort, code(0), passerBy, "present");
      }
    }
  }

  private void writeSessions(Cohort cohort, Dice dice) {
    List<LocalDate> meetings = cohort.meetings();
    boolean familiesCome = cohort.series().programme().equals("CIRCLE") && cohort.over();
    for (int i = 0; i < meetings.size(); i++) {
      boolean last = i == meetings.size() - 1;
      Integer guests = last && familiesCome ? Integer.valueOf(dice.between(6, 28)) : null;
      diary.session(cohort, code(i), kind, "U%02d".formatted(i + 1), meetings.get(i), guests);
    }
    if (hasMakeUp(cohort)) {
      diary.session(cohort, MAKE_UP, kind, "", makeUpDay(cohort), null);
    }
  }

  private void follow(Cohort cohort, Person member, int mood, Dice dice) {
    int reliability = cohort.series().turnout() * 10 + mood + dice.between(-130, 90);
    Spell spell = leaving(cohort, Spell.since(enrolledOn(cohort, dice)), dice);
    int came = 0;
    String missed = "";
    for (int i = 0; i < cohort.meetings().size(); i++) {
      LocalDate day = cohort.meetings().get(i);
      if (!spell.covers(day)) {
        continue;
      }
      if (dice.chance(reliability - i * cohort.series().fade())) {
        came++;
        comes(cohort, code(i), member, dice);
      } else {
        missed = code(i);
        diary.attended(cohort, missed, member, dice.chance(180) ? "excused" : "absent");
      }
    }
    if (hasMakeUp(cohort)
        && !missed.isEmpty()
        && spell.covers(makeUpDay(cohort))
        && dice.chance(400)) {
      came++;
      diary.attended(cohort, MAKE_UP, member, "present", null, missed);
    }
    diary.enrol(
        cohort, member, came * 4 >= cohort.meetings().size() * 3 ? done(cohort, spell) : spell);
  }

  private void comes(Cohort cohort, String session, Person member, Dice dice) {
    if (dice.chance(45)) {
      boolean counted = dice.chance(600);
      Integer minutes = counted ? Integer.valueOf(cohort.series().minutes() * 2 / 3) : null;
      diary.attended(cohort, session, member, "partial", minutes, "");
    } else {
      diary.attended(cohort, session, member, "present");
    }
  }

  private static LocalDate enrolledOn(Cohort cohort, Dice dice) {
    LocalDate second = cohort.meetings().get(1);
    boolean late = dice.chance(70) && !second.isAfter(SampleRegistry.LAST_BUSINESS_DATE);
    return late ? second : cohort.startsOn();
  }

  private static Spell leaving(Cohort cohort, Spell spell, Dice dice) {
    int meetings = cohort.meetings().size();
    LocalDate day = cohort.meetings().get(dice.between(1, meetings - 1)).plusDays(1);
    int fate = dice.below(1000);
    if (day.isAfter(SampleRegistry.LAST_BUSINESS_DATE)) {
      return spell;
    } else if (fate < 8) {
      return spell.until(day, "void");
    } else if (fate < 17) {
      return spell.until(day, "transferred");
    } else if (fate < 20) {
      return spell.until(day, "died");
    } else if (fate < 85) {
      return spell.until(day, "dropped");
    }
    return fate < 125 ? spell.until(day, "withdrew") : spell;
  }

  private static Spell done(Cohort cohort, Spell spell) {
    boolean stayed = spell.exitReason().isEmpty() && cohort.over();
    return stayed ? spell.until(cohort.endsOn(), "completed") : spell;
  }

  private static boolean hasMakeUp(Cohort cohort) {
    return cohort.series().sessions() == 16 && cohort.number() % 3 == 1;
  }

  private static LocalDate makeUpDay(Cohort cohort) {
    List<LocalDate> meetings = cohort.meetings();
    return meetings.get(meetings.size() - 1).plusDays(3);
  }

  private static String code(int index) {
    return "S%02d".formatted(index + 1);
  }
}
