package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.PersonFacts.Application;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.PersonFacts.Outcomes;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads the persons of a slice: sorted streams (records, enrolments, attendances, what came of it)
 * walked side by side, so that memory holds one person at a time.
 */
final class PeopleReader {

  private final Connection connection;
  private final NightReference reference;
  private final int businessDay;

  PeopleReader(Connection connection, NightReference reference) {
    this.connection = connection;
    this.reference = reference;
    this.businessDay = reference.frame().reference().businessDay();
  }

  /** What is done with a person. */
  @FunctionalInterface
  interface Consumer {
    void accept(long root, PersonFacts person);
  }

  /** Hands over every one of some persons, in order. */
  void read(Roots roots, Consumer consumer) throws SQLException {
    try (RootStream people = new RootStream(connection, "fact_participant", "id", roots);
        RootStream enrolments =
            new RootStream(
                connection, "fact_enrolment", "participant_id, cohort_id, spell", roots);
        RootStream attendances = new RootStream(connection, "fact_attendance", "", roots);
        RootStream lookalikes = new RootStream(connection, "fact_lookalike", "", roots);
        OutcomeReader outcomes = new OutcomeReader(connection, reference, roots)) {
      while (people.hasMore()) {
        long root = people.row().getLong("root_id");
        consumer.accept(root, person(root, people, enrolments, attendances, lookalikes, outcomes));
      }
    }
  }

  private PersonFacts person(
      long root,
      RootStream people,
      RootStream enrolments,
      RootStream attendances,
      RootStream lookalikes,
      OutcomeReader outcomes)
      throws SQLException {
    List<Integer> balances = new ArrayList<>(0);
    PersonFacts traits = null;
    for (; people.at(root); people.next()) {
      ResultSet row = people.row();
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
    List<Long> ids = new ArrayList<>(1);
    List<Enrolment> own = enrolments(enrolments, root, ids);
    return new PersonFacts(
        traits.sex(),
        traits.birthYear(),
        traits.consentGiven(),
        traits.withdrawnOn(),
        traits.home(),
        isIn(lookalikes, root),
        balances,
        own,
        attendances(attendances, root),
        outcomes.of(root, ids));
  }

  private static boolean isIn(RootStream stream, long root) throws SQLException {
    boolean found = stream.at(root);
    while (stream.at(root)) {
      stream.next();
    }
    return found;
  }

  private static PersonFacts traits(ResultSet row) throws SQLException {
    return new PersonFacts(
        Sex.valueOf(row.getString("sex")),
        Rows.intOr(row, "birth_year", PersonFacts.NO_BIRTH_YEAR),
        "given".equals(row.getString("consent")),
        Days.orNever(Rows.dateOrNull(row, "consent_withdrawn_on")),
        Rows.textOrEmpty(row, "home_country"),
        false,
        List.of(),
        List.of(),
        List.of(),
        Outcomes.NONE);
  }

  /** Also puts the id of each into a list. */
  private List<Enrolment> enrolments(RootStream stream, long root, List<Long> ids)
      throws SQLException {
    List<Enrolment> enrolments = new ArrayList<>(1);
    for (; stream.at(root); stream.next()) {
      ResultSet row = stream.row();
      ids.add(row.getLong("enrolment_id"));
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
              application(row),
              "trainer".equals(row.getString("role"))));
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

  private List<Attendance> attendances(RootStream stream, long root) throws SQLException {
    List<Attendance> attendances = new ArrayList<>();
    for (; stream.at(root); stream.next()) {
      ResultSet row = stream.row();
      long makesUp = row.getLong("makes_up_id");
      int madeUp = row.wasNull() ? Reference.NONE : reference.sessions().of(makesUp);
      attendances.add(
          new Attendance(
              row.getLong("participant_id"),
              reference.sessions().of(row.getLong("session_id")),
              mark(row.getString("attendance")),
              Rows.intOr(row, "minutes", Reference.NONE),
              madeUp,
              Days.of(Rows.date(row, "entered_on"))));
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
