package org.alongside.registry.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Selects enrolments that may have been completed in a month, with their visits. */
final class CandidateQuery {

  private static final String SQL = text("candidates.sql");

  /** So many parameters fit into a statement on every database. */
  private static final int COHORTS_AT_ONCE = 500;

  private CandidateQuery() {}

  /** Whose visits a line belongs to. */
  private record Line(
      String cohort, String participant, int spell, Threshold threshold, Visit visit) {

    Candidate first() {
      return new Candidate(cohort, participant, spell, threshold, new ArrayList<>());
    }
  }

  /**
   * @param cohorts by id; those the viewer may see
   * @param wave whoever has answered in it is left out
   */
  static List<Candidate> select(
      Connection connection, List<Long> cohorts, YearMonth month, FollowUpWave wave)
      throws SQLException {
    Map<List<Object>, Candidate> candidates = new LinkedHashMap<>();
    for (int from = 0; from < cohorts.size(); from += COHORTS_AT_ONCE) {
      List<Long> some = cohorts.subList(from, Math.min(from + COHORTS_AT_ONCE, cohorts.size()));
      select(connection, some, month, wave, candidates);
    }
    return List.copyOf(candidates.values());
  }

  private static void select(
      Connection connection,
      List<Long> cohorts,
      YearMonth month,
      FollowUpWave wave,
      Map<List<Object>, Candidate> into)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(cohorts.size(), "?"));
    try (PreparedStatement select = connection.prepareStatement(SQL.formatted(marks))) {
      int at = 1;
      for (Long cohort : cohorts) {
        select.setLong(at++, cohort);
      }
      select.setDate(at++, Date.valueOf(month.atEndOfMonth()));
      select.setString(at++, wave.word());
      select.setDate(at++, Date.valueOf(month.atDay(1)));
      select.setDate(at++, Date.valueOf(month.atDay(1)));
      select.setDate(at, Date.valueOf(month.atEndOfMonth()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Line line = line(rows);
          List<Object> key = List.of(line.cohort(), line.participant(), line.spell());
          into.computeIfAbsent(key, any -> line.first()).visits().add(line.visit());
        }
      }
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    String units = row.getString(6);
    Threshold threshold =
        new Threshold(
            row.getObject(4, Integer.class),
            row.getObject(5, Integer.class),
            units == null ? List.of() : List.of(units.split("\\|")));
    return new Line(row.getString(1), row.getString(2), row.getInt(3), threshold, visit(row));
  }

  private static Visit visit(ResultSet row) throws SQLException {
    LocalDate day = row.getDate(7).toLocalDate();
    String madeUp = row.getString(13);
    String unit =
        madeUp == null ? unit(row.getString(9), row.getString(8)) : unit(row.getString(14), madeUp);
    int full = row.getInt(10);
    Integer given = row.getObject(12, Integer.class);
    long halfMinutes =
        row.getString(11).equals("present") ? 2L * full : given == null ? full : 2L * given;
    return new Visit(day, unit, madeUp != null, halfMinutes);
  }

  /** No code of a unit has a blank in it, so a session never looks like one. */
  private static String unit(@Nullable String unit, String session) {
    return unit == null ? "session " + session : unit;
  }

  private static String text(String name) {
    try (InputStream stream =
        Objects.requireNonNull(CandidateQuery.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
