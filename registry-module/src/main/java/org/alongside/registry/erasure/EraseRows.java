package org.alongside.registry.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.registry.trace.ChangeTrace;
import org.alongside.registry.trace.Subject;

/**
 * Takes one record of a person apart. What goes: the code, name, attributes, consents, relations,
 * responses with their answers, the words of pledges, who a referral was for, the words of feedback
 * given under the code, from whom he was told apart. What stays, under the random code, because a
 * total rests on it: sex, birth year, consent to take part, home, balance, enrolments, attendance,
 * steps, pledges, pairs and the cascade; and that records were merged, lest one man become two. On
 * the caller's connection and in its transaction.
 */
final class EraseRows {

  private static final String OF_HIS = " where participant_id = ?";
  private static final String CHANGED = ", changed_at = ?, changed_by = ?, version = version + 1";
  private static final String HIS_ENROLMENTS =
      " where enrolment_id in (select id from registry.enrolment where participant_id = ?)";

  private final Connection connection;
  private final String who;
  private final Instant when;

  EraseRows(Connection connection, String who, Instant when) {
    this.connection = connection;
    this.who = who;
    this.when = when;
  }

  /**
   * @param code the one it has
   * @param residue the random one it is to have
   */
  void erase(long id, String code, String residue) throws SQLException {
    // First of all, so that whoever is typing about this person waits or is told.
    change("update registry.participant set code = ?" + CHANGED + " where id = ?", residue, id);
    Set<Long> people = new LinkedHashSet<>(List.of(id));
    people.addAll(
        ids("select participant_id from registry.relation where related_participant = ?", code));
    Set<Long> cohorts = cohorts(id, code);
    delete("participant_name", id);
    delete("participant_attribute", id);
    delete("purpose_consent", id);
    delete("relation", id);
    run("delete from registry.distinction where participant_id = ? or other_id = ?", id, id);
    run("delete from registry.relation where related_participant = ?", code);
    run(
        "delete from registry.answer where response_id in (select id from registry.response"
            + HIS_ENROLMENTS
            + ")",
        id);
    run("delete from registry.response" + HIS_ENROLMENTS, id);
    change("update registry.pledge set wording = null" + CHANGED + OF_HIS, id);
    change("update registry.referral set participant_id = null" + CHANGED + OF_HIS, id);
    change(
        "update registry.feedback set respondent = ?, words = null, what_changed = null"
            + CHANGED
            + " where respondent = ?",
        residue,
        code);
    ChangeTrace.record(connection, Subject.PARTICIPANT, people, who, when);
    ChangeTrace.record(connection, Subject.COHORT, cohorts, who, when);
  }

  private Set<Long> cohorts(long id, String code) throws SQLException {
    Set<Long> cohorts = new LinkedHashSet<>();
    cohorts.addAll(ids("select cohort_id from registry.referral" + OF_HIS, id));
    cohorts.addAll(ids("select cohort_id from registry.pledge" + OF_HIS, id));
    cohorts.addAll(ids("select cohort_id from registry.response" + HIS_ENROLMENTS, id));
    cohorts.addAll(ids("select cohort_id from registry.feedback where respondent = ?", code));
    return cohorts;
  }

  private void delete(String table, long id) throws SQLException {
    run("delete from registry." + table + OF_HIS, id);
  }

  /** As {@link #run}; who and when stand before the last parameter. */
  private void change(String sql, Object... parameters) throws SQLException {
    Object[] all = new Object[parameters.length + 2];
    int before = parameters.length - 1;
    System.arraycopy(parameters, 0, all, 0, before);
    all[before] = Timestamp.valueOf(LocalDateTime.ofInstant(when, ZoneOffset.UTC));
    all[before + 1] = who;
    all[before + 2] = parameters[before];
    run(sql, all);
  }

  private void run(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  private Set<Long> ids(String sql, Object parameter) throws SQLException {
    Set<Long> ids = new LinkedHashSet<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    return ids;
  }
}
