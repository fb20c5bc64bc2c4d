package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the field writes down: enrolments, sessions and attendance. */
final class Diary {

  private final List<Stay> stays = new ArrayList<>();
  private final CsvTable sessions =
      new CsvTable(
          "sessions",
          "cohort",
          "session",
          "kind",
          "unit",
          "held_on",
          "minutes",
          "register",
          "anonymous_headcount");
  private final CsvTable attendance =
      new CsvTable(
          "attendance", "cohort", "session", "participant", "attendance", "minutes", "makes_up");

  List<CsvTable> tables() {
    return List.of(enrolments(), sessions, attendance);
  }

  /** Everybody's spells so far, in the order in which they were written down. */
  List<Stay> stays() {
    return List.copyOf(stays);
  }

  void enrol(Cohort cohort, Person person, Spell spell) {
    stays.add(new Stay(cohort, person, spell));
  }

  /** It turned out later that this spell made a trainer. */
  void asTrainer(Stay stay) {
    stays.replaceAll(
        each ->
            each.equals(stay)
                ? new Stay(stay.cohort(), stay.person(), stay.spell().asTrainer())
                : each);
  }

  private CsvTable enrolments() {
    CsvTable table =
        new CsvTable(
            "enrolments",
            "cohort",
            "participant",
            "spell",
            "role",
            "applied_on",
            "selection",
            "enrolled_on",
            "exited_on",
            "exit_reason");
    for (Stay stay : stays) {
      Spell spell = stay.spell();
      table.add(
          stay.cohort().code(),
          stay.person().code,
          spell.number(),
          spell.role(),
          spell.appliedOn(),
          spell.selection(),
          spell.enrolledOn(),
          spell.exitedOn(),
          spell.exitReason());
    }
    return table;
  }

  /** A session with its register kept; {@code headcount} counts people beyond it. */
  void session(
      Cohort cohort,
      String code,
      String kind,
      String unit,
      LocalDate day,
      @Nullable Integer headcount) {
    sessions.add(cohort.code(), code, kind, unit, day, cohort.series().minutes(), "yes", headcount);
  }

  /** A session where people were only counted. */
  void headcount(Cohort cohort, String code, String kind, LocalDate day, @Nullable Integer people) {
    sessions.add(cohort.code(), code, kind, "", day, cohort.series().minutes(), "no", people);
  }

  void attended(Cohort cohort, String session, Person person, String how) {
    attended(cohort, session, person, how, null, "");
  }

  void attended(
      Cohort cohort,
      String session,
      Person person,
      String how,
      @Nullable Integer minutes,
      String makesUp) {
    attendance.add(cohort.code(), session, person.code, how, minutes, makesUp);
  }
}
