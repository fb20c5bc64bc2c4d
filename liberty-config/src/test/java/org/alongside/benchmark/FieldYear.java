package org.alongside.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.alongside.server.testing.Bundle;

/**
 * Made-up data of any size: cohorts of 25 people who are enrolled for sixteen weekly sessions and
 * nearly always come. No two numbers of people differ in anything but size.
 */
final class FieldYear {

  static final int SESSIONS = 16;
  private static final int IN_COHORT = 25;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);

  private final int people;

  FieldYear(int people) {
    this.people = people;
  }

  int attendances() {
    return people * SESSIONS;
  }

  /** Everything but attendance. */
  byte[] registry() {
    StringBuilder cohorts = new StringBuilder("cohort,programme,site,starts_on,ends_on,status\n");
    StringBuilder sessions = new StringBuilder("cohort,session,unit,held_on,minutes,register\n");
    for (int c = 0; c < cohorts(); c++) {
      String ends = FIRST_DAY.plusWeeks(SESSIONS).toString();
      line(cohorts, cohort(c), "BENCH", "BENCH-S", FIRST_DAY.toString(), ends, "closed");
      for (int s = 0; s < SESSIONS; s++) {
        String day = FIRST_DAY.plusWeeks(s).toString();
        line(sessions, cohort(c), session(s), "U" + s, day, "90", "yes");
      }
    }
    StringBuilder participants = new StringBuilder("participant,sex,birth_year,consent\n");
    StringBuilder enrolments = new StringBuilder("cohort,participant,enrolled_on\n");
    for (int p = 0; p < people; p++) {
      line(participants, person(p), p % 3 == 0 ? "F" : "M", "" + (1960 + p % 45), "given");
      line(enrolments, cohort(p / IN_COHORT), person(p), FIRST_DAY.toString());
    }
    return Bundle.aBundle()
        .with("programmes.csv", "programme,title,model,min_sessions", "BENCH,Bench,group,12")
        .with("areas.csv", "area,country,name", "BENCH-A,ZW,Area")
        .with(
            "sites.csv",
            "site,name,country,area,time_zone,kind",
            "BENCH-S,Hall,ZW,BENCH-A,Africa/Harare,place")
        .with("cohorts.csv", bytes(cohorts))
        .with("sessions.csv", bytes(sessions))
        .with("participants.csv", bytes(participants))
        .with("enrolments.csv", bytes(enrolments))
        .zip();
  }

  /** The attendance of the first so many people, all present. */
  byte[] attendance(int ofPeople) {
    return attendance(ofPeople, "present");
  }

  byte[] attendance(int ofPeople, String how) {
    StringBuilder rows = new StringBuilder("cohort,session,participant,attendance\n");
    for (int p = 0; p < ofPeople; p++) {
      for (int s = 0; s < SESSIONS; s++) {
        boolean misses = (p * 7 + s) % 11 == 0;
        line(rows, cohort(p / IN_COHORT), session(s), person(p), misses ? "absent" : how);
      }
    }
    return Bundle.aBundle().with("attendance.csv", bytes(rows)).zip();
  }

  private int cohorts() {
    return (people + IN_COHORT - 1) / IN_COHORT;
  }

  private static String cohort(int number) {
    return "BC%06d".formatted(number);
  }

  private static String session(int number) {
    return "S%02d".formatted(number + 1);
  }

  private static String person(int number) {
    return "BP%07d".formatted(number);
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join(",", cells)).append('\n');
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
