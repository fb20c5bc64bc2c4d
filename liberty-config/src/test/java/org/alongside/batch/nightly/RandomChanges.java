package org.alongside.batch.nightly;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A registry that keeps changing in every way there is. The same seed changes it the same way. */
final class RandomChanges {

  private static final LocalDate START = LocalDate.of(2024, 1, 2);
  private static final int DAYS = 300;

  private final RegistryRows rows;
  private final Random random;
  private final long grant;
  private final List<Long> programmes;
  private final List<Long> sites;
  private final long survey;
  private final List<Long> cohorts = new ArrayList<>();
  private final List<Long> sessions = new ArrayList<>();
  private final Map<Long, Long> cohortOfSession = new HashMap<>();
  private final List<Long> men = new ArrayList<>();
  private final Set<Long> mergedInto = new HashSet<>();
  private final List<Long> merged = new ArrayList<>();
  private final Set<List<Long>> attended = new LinkedHashSet<>();
  private final Set<List<Long>> enrolled = new HashSet<>();
  private int codes;

  /** Begins with six cohorts, one of them online, and forty men. */
  RandomChanges(RegistryRows rows, long seed) throws SQLException {
    this.rows = rows;
    this.random = new Random(seed);
    grant = rows.grant("G", rows.organisation("D"), "2024-02-10", "2024-09-30");
    programmes = List.of(rows.programme("P", 2), rows.programme("Q", 1));
    sites = List.of(rows.site("S1", "ZW"), rows.site("S2", "HT"), rows.site("S3", "UA"));
    rows.run("update registry.site set kind = 'online' where code = 'S3'");
    survey = rows.survey("ACT", false);
    for (int c = 0; c < 6; c++) {
      addCohort();
    }
    for (int s = 0; s < 20; s++) {
      addSession();
    }
    for (int m = 0; m < 40; m++) {
      addMan();
    }
    // Surveys are in use from the first day: their first use has everybody counted.
    long enrolment = rows.enrolled(cohorts.get(0), rows.man("FIRST"), "2024-01-02");
    for (String wave : List.of("E", "G", "F3")) {
      rows.answered(cohorts.get(0), enrolment, survey, wave, "2024-01-02", "yes", "no");
      rows.answered(cohorts.get(1), 0, survey, wave, "2024-01-02", "yes", "no");
    }
  }

  /** How many persons there are at least. */
  int people() {
    return men.size() - merged.size();
  }

  int daysUntilTheNextNight() {
    return random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(15);
  }

  /** One to three changes. */
  void make(LocalDate today) throws SQLException {
    for (int i = 0; i <= random.nextInt(3); i++) {
      change(today);
    }
  }

  private void change(LocalDate today) throws SQLException {
    long man = men.get(random.nextInt(men.size()));
    long cohort = cohorts.get(random.nextInt(cohorts.size()));
    switch (random.nextInt(19)) {
      case 0 -> addMan();
      case 1 -> attend(man);
      case 2 -> ofSession("held_on = date('" + day() + "')");
      case 3 -> addSession();
      case 4 -> rows.funding(cohort, grant, day(), 10);
      case 5 -> ofCohort(cohort, "delete from registry.cohort_funding where cohort_id = " + cohort);
      case 6 -> merge(man);
      case 7 -> part();
      case 8 -> erase(man);
      case 9 -> rows.step(man, cohort, day(), random.nextBoolean() ? day() : "9999-12-31");
      case 10 -> rows.pledge(cohort, man, day(), 1);
      case 11 -> enrol(man, cohort);
      case 12 -> rows.run("update registry.site set country = 'SS' where code = 'S2'");
      case 13 ->
          ofCohort(
              cohort,
              "update registry.cohort set status = 'closed', ends_on = date('"
                  + today.minusDays(random.nextInt(50))
                  + "') where id = "
                  + cohort);
      case 14 -> {
        rows.run(
            "update registry.enrolment set exited_on = date('"
                + today.plusDays(random.nextInt(60) - 30)
                + "'), exit_reason = 'left' where participant_id = "
                + man);
        rows.changedPerson(man);
      }
      case 15 -> ofSession("register = null");
      case 16 -> correctAttendance();
      case 17 -> name(man);
      default -> {
        addCohort();
        rows.led(man, cohort, cohorts.get(cohorts.size() - 1));
      }
    }
  }

  private String day() {
    return START.plusDays(random.nextInt(DAYS)).toString();
  }

  private void addCohort() throws SQLException {
    long programme = programmes.get(random.nextInt(programmes.size()));
    long site = sites.get(random.nextInt(sites.size()));
    String code = "C" + random.nextInt(10) + "-" + ++codes;
    long cohort = rows.cohort(code, programme, site, random.nextInt(6) == 0);
    cohorts.add(cohort);
    if (random.nextBoolean()) {
      rows.funding(cohort, grant, day(), 10 + random.nextInt(50));
    }
  }

  private void addSession() throws SQLException {
    long cohort = cohorts.get(random.nextInt(cohorts.size()));
    long session = rows.session(cohort, "L" + ++codes, day());
    sessions.add(session);
    cohortOfSession.put(session, cohort);
  }

  private void ofSession(String change) throws SQLException {
    long session = sessions.get(random.nextInt(sessions.size()));
    ofCohort(
        cohortOfSession.getOrDefault(session, 0L),
        "update registry.cohort_session set " + change + " where id = " + session);
  }

  private void ofCohort(long cohort, String sql) throws SQLException {
    rows.run(sql);
    rows.changed(cohort);
  }

  private void addMan() throws SQLException {
    long man = rows.man("M" + ++codes);
    men.add(man);
    if (random.nextInt(3) == 0) {
      rows.run("update registry.participant set home_country = 'CD' where id = " + man);
    }
    enrol(man, cohorts.get(random.nextInt(cohorts.size())));
    for (int a = 0; a < random.nextInt(6); a++) {
      attend(man);
    }
  }

  private void enrol(long man, long cohort) throws SQLException {
    if (enrolled.add(List.of(man, cohort))) {
      String role = random.nextInt(4) == 0 ? "trainer" : "participant";
      long enrolment = rows.enrolled(cohort, man, day(), role, null);
      String wave = List.of("E", "G", "F3").get(random.nextInt(3));
      rows.answered(cohort, enrolment, survey, wave, day(), "yes", "no");
      rows.changedPerson(man);
    }
  }

  private void attend(long man) throws SQLException {
    long session = sessions.get(random.nextInt(sessions.size()));
    if (attended.add(List.of(man, session))) {
      rows.attended(man, session);
    }
  }

  /** Another mark, other minutes, or none of it at all. */
  private void correctAttendance() throws SQLException {
    if (attended.isEmpty()) {
      return;
    }
    List<Long> one = List.copyOf(attended).get(random.nextInt(attended.size()));
    String where = " where participant_id = " + one.get(0) + " and session_id = " + one.get(1);
    switch (random.nextInt(3)) {
      case 0 -> rows.run("update registry.attendance set attendance = 'absent'" + where);
      case 1 -> rows.run("update registry.attendance set minutes = 20" + where);
      default -> {
        rows.run("delete from registry.attendance" + where);
        attended.remove(one);
      }
    }
    rows.changedPerson(one.get(0));
  }

  /** One of three, so that there are many who are like another. */
  private void name(long man) throws SQLException {
    rows.run("delete from registry.participant_name where participant_id = " + man);
    rows.name(man, "name " + random.nextInt(3));
    rows.changedPerson(man);
  }

  private void merge(long man) throws SQLException {
    long other = men.get(random.nextInt(men.size()));
    boolean free = !merged.contains(man) && !mergedInto.contains(man) && !merged.contains(other);
    if (man != other && free) {
      rows.merge(man, other);
      merged.add(man);
      mergedInto.add(other);
    }
  }

  private void part() throws SQLException {
    if (!merged.isEmpty()) {
      rows.merge(merged.remove(random.nextInt(merged.size())), null);
    }
  }

  private void erase(long man) throws SQLException {
    if (!merged.contains(man) && !mergedInto.contains(man)) {
      rows.run("delete from registry.cascade_link where trainer_id = " + man);
      rows.erase(man);
      men.remove(man);
    }
  }
}
