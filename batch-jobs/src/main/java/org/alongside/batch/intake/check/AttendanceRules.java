package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.Spell;
import org.alongside.registry.session.AttendanceRow;
import org.alongside.registry.session.Meeting;
import org.alongside.registry.session.SessionRow;

/**
 * Attendance: only at sessions that have begun their day at the site, and with a warning where the
 * person was not enrolled on that day. Remembers sessions; not safe for threads.
 */
final class AttendanceRules implements RowRule<AttendanceRow> {

  private static final int REMEMBERED = 20_000;

  private final SiteDays days;
  private final Map<String, Held> sessions = new HashMap<>();

  AttendanceRules(SiteDays days) {
    this.days = days;
  }

  /** A session, and the day it is at its site. */
  private record Held(Meeting meeting, LocalDate today) {}

  @Override
  public void look(
      Connection connection, StateAfter state, List<Candidate<AttendanceRow>> candidates)
      throws SQLException {
    learn(connection, state, candidates);
    Map<String, List<Spell>> spells = spells(connection, state, candidates);
    for (var candidate : candidates) {
      AttendanceRow row = candidate.row();
      Held held = sessions.get(row.cohort() + BundleFile.BETWEEN + row.session());
      if (held != null) {
        String person = row.cohort() + BundleFile.BETWEEN + row.participant();
        candidate.addAll(
            held.meeting().attendedBy(spells.getOrDefault(person, List.of()), held.today()));
      }
    }
  }

  private void learn(
      Connection connection, StateAfter state, List<Candidate<AttendanceRow>> candidates)
      throws SQLException {
    if (sessions.size() > REMEMBERED) {
      sessions.clear();
    }
    Set<String> unknown = new LinkedHashSet<>();
    for (var candidate : candidates) {
      unknown.add(candidate.row().cohort() + BundleFile.BETWEEN + candidate.row().session());
    }
    unknown.removeAll(sessions.keySet());
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, SessionRow> rows = state.byKey(connection, PeopleFiles.SESSIONS, unknown);
    Map<String, LocalDate> today =
        days.today(
            connection,
            state,
            rows.values().stream().map(SessionRow::cohort).collect(Collectors.toSet()));
    rows.forEach(
        (key, row) ->
            sessions.put(
                key, new Held(row.meeting(), Objects.requireNonNull(today.get(row.cohort())))));
  }

  private static Map<String, List<Spell>> spells(
      Connection connection, StateAfter state, List<Candidate<AttendanceRow>> candidates)
      throws SQLException {
    Map<String, Map<String, String>> alike = new LinkedHashMap<>();
    for (var candidate : candidates) {
      AttendanceRow row = candidate.row();
      alike.put(
          row.cohort() + BundleFile.BETWEEN + row.participant(),
          Map.of("cohort", row.cohort(), "participant", row.participant()));
    }
    Map<String, EnrolmentRow> enrolments =
        state.rows(connection, PeopleFiles.ENROLMENTS, alike.values());
    return enrolments.values().stream()
        .filter(row -> row.days().isPresent())
        .collect(
            Collectors.groupingBy(
                row -> row.cohort() + BundleFile.BETWEEN + row.participant(),
                Collectors.mapping(row -> row.days().orElseThrow(), Collectors.toList())));
  }
}
