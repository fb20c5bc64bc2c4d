package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.PersonFacts.Application;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.PersonFacts.Outcomes;
import org.alongside.batch.indicator.PersonFacts.Pledge;
import org.alongside.batch.indicator.PersonFacts.Step;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads the persons of a slice: sorted streams (records, enrolments, attendances, steps, pledges)
 * walked side by side, so that memory holds one person at a time.
 */
final class PeopleReader {

  /** A stream of rows in the order of roots. */
  private static final class Stream implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean more;

    Stream(Connection connection, String sql, long first, long last) throws SQLException {
      statement = connection.prepareStatement(sql);
      statement.setFetchSize(5000);
      statement.setLong(1, first);
      statement.setLong(2, last);
      rows = statement.executeQuery();
      more = rows.next();
    }

    boolean at(long root) throws SQLException {
      return more && rows.getLong("root_id") == root;
    }

    void next() throws SQLException {
      more = rows.next();
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }

  private final Connection connection;
  private final NightReference reference;
  private final int businessDay;

  PeopleReader(Connection connection, NightReference reference) {
    this.connection = connection;
    this.reference = reference;
    this.businessDay = reference.frame().reference().businessDay();
  }

  /** Hands over every person whose root is in {@code first … last}, in order. */
  void read(long first, long last, Consumer<PersonFacts> consumer) throws SQLException {
    String where = " where root_id between ? and ? order by root_id, ";
    try (Stream people =
            new Stream(
                connection, "select * from batch.fact_participant" + where + "id", first, last);
        Stream enrolments =
            new Stream(
                connection,
                "select * from batch.fact_enrolment" + where + "participant_id, cohort_id, spell",
                first,
                last);
        Stream attendances =
            new Stream(
                connection,
                "select * from batch.fact_attendance where root_id between ? and ? order by root_id",
                first,
                last);
        Stream steps =
            new Stream(
                connection, "select * from batch.fact_step" + where + "cohort_id", first, last);
        Stream pledges =
            new Stream(connection, "select * from batch.fact_pledge" + where + "id", first, last)) {
      while (people.more) {
        consumer.accept(person(people, enrolments, attendances, steps, pledges));
      }
    }
  }

  private PersonFacts person(
      Stream people, Stream enrolments, Stream attendances, Stream steps, Stream pledges)
      throws SQLException {
    long root = people.rows.getLong("root_id");
    List<Integer> balances = new ArrayList<>(0);
    PersonFacts traits = null;
    for (; people.at(root); people.next()) {
      ResultSet row = people.rows;
      long balance = row.getLong("opening_balance_id");
      if (!row.wasNull()) {
        balances.add(reference.balances().of(balance));
      }
      if (row.getLong("id") == root) {
        traits = traits(row);
      }
    }
    if (traits == null) {
      throw new SQLException("A merge chain of the cut has no end");
    }
    return new PersonFacts(
        traits.sex(),
        traits.birthYear(),
        traits.consentGiven(),
        traits.withdrawnOn(),
        traits.home(),
        balances,
        enrolments(enrolments, root),
        attendances(attendances, root),
        outcomes(steps(steps, root), pledges(pledges, root)));
  }

  private static Outcomes outcomes(List<Step> steps, List<Pledge> pledges) {
    return steps.isEmpty() && pledges.isEmpty() ? Outcomes.NONE : new Outcomes(steps, pledges);
  }

  private List<Step> steps(Stream stream, long root) throws SQLException {
    List<Step> steps = new ArrayList<>(0);
    for (; stream.at(root); stream.next()) {
      ResultSet row = stream.rows;
      steps.add(
          new Step(
              reference.cohorts().of(row.getLong("cohort_id")),
              Days.of(Rows.date(row, "committed_on")),
              Days.of(Rows.date(row, "done_on"))));
    }
    return steps;
  }

  private List<Pledge> pledges(Stream stream, long root) throws SQLException {
    List<Pledge> pledges = new ArrayList<>(0);
    for (; stream.at(root); stream.next()) {
      ResultSet row = stream.rows;
      pledges.add(
          new Pledge(
              reference.cohorts().of(row.getLong("cohort_id")),
              Days.of(Rows.date(row, "pledged_on"))));
    }
    return pledges;
  }

  private static PersonFacts traits(ResultSet row) throws SQLException {
    return new PersonFacts(
        Sex.valueOf(row.getString("sex")),
        Rows.intOr(row, "birth_year", PersonFacts.NO_BIRTH_YEAR),
        "given".equals(row.getString("consent")),
        Days.orNever(Rows.dateOrNull(row, "consent_withdrawn_on")),
        Rows.textOrEmpty(row, "home_country"),
        List.of(),
        List.of(),
        List.of(),
        Outcomes.NONE);
  }

  private List<Enrolment> enrolments(Stream stream, long root) throws SQLException {
    List<Enrolment> enrolments = new ArrayList<>(1);
    for (; stream.at(root); stream.next()) {
      ResultSet row = stream.rows;
      int exitedOn = Days.orNever(Rows.dateOrNull(row, "exited_on"));
      Exit exit = exit(row.getString("exit_reason"));
      boolean known = exitedOn == Days.NEVER || exitedOn <= businessDay || exit == Exit.VOID;
      enrolments.add(
          new Enrolment(
              row.getLong("participant_id"),
              reference.cohorts().of(row.getLong("cohort_id")),
              Days.orNever(Rows.dateOrNull(row, "enrolled_on")),
              exitedOn,
              known ? exit : Exit.NONE,
              application(row)));
    }
    return enrolments;
  }

  private static Application application(ResultSet row) throws SQLException {
    int day = Days.orNever(Rows.dateOrNull(row, "applied_on"));
    return day == Days.NEVER
        ? Application.NONE
        : new Application(day, "selected".equals(row.getString("selection")));
  }

  private static Exit exit(@Nullable String reason) {
    if (reason == null) {
      return Exit.NONE;
    }
    return switch (reason) {
      case "void" -> Exit.VOID;
      case "transferred" -> Exit.TRANSFERRED;
      case "died" -> Exit.DIED;
      default -> Exit.OTHER;
    };
  }

  private List<Attendance> attendances(Stream stream, long root) throws SQLException {
    List<Attendance> attendances = new ArrayList<>();
    for (; stream.at(root); stream.next()) {
      ResultSet row = stream.rows;
      long makesUp = row.getLong("makes_up_id");
      int madeUp = row.wasNull() ? Reference.NONE : reference.sessions().of(makesUp);
      attendances.add(
          new Attendance(
              row.getLong("participant_id"),
              reference.sessions().of(row.getLong("session_id")),
              mark(row.getString("attendance")),
              Rows.intOr(row, "minutes", Reference.NONE),
              madeUp));
    }
    return attendances;
  }

  private static Mark mark(String attendance) {
    return switch (attendance) {
      case "present" -> Mark.PRESENT;
      case "partial" -> Mark.PARTIAL;
      case "absent" -> Mark.ABSENT;
      default -> Mark.EXCUSED;
    };
  }
}
