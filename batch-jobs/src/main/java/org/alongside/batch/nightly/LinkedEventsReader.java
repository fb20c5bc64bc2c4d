package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.alongside.batch.disclosure.Count;
import org.alongside.batch.disclosure.LinkedEvents;
import org.alongside.batch.disclosure.LinkedEvents.Event;
import org.alongside.batch.disclosure.LinkedEvents.Person;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.PersonNotes.What;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Surveys.Anonymous;

/**
 * What happened in all cohorts of the cut of what is shown of places that rest on linked ones; read
 * only where a cohort is linked to key populations.
 */
final class LinkedEventsReader {

  /** As {@link KeptContacts} keeps them. */
  private static final String CONTACTS =
      """
      select cohort_id, happened_on, home_country, sum(number) as number
      from batch.contact where happened_on <= ?
      group by cohort_id, happened_on, home_country having sum(number) <> 0
      """;

  /** Attended under a void enrolment, found as {@code PersonCounter} finds it. */
  private static final String VOID_CONTACTS =
      """
      select s.cohort_id, s.held_on as happened_on, p.home_country, -1 as number
      from batch.fact_attendance a
      join batch.fact_session s on s.id = a.session_id
      join batch.fact_participant p on p.id = a.root_id
      where a.attendance in ('present', 'partial') and s.held_on <= ?
        and a.root_id in (select v.root_id from batch.fact_enrolment v where v.exit_reason = 'void')
        and not exists (select 1 from batch.fact_enrolment e
          where e.root_id = a.root_id and e.cohort_id = s.cohort_id
            and (e.exit_reason is null or e.exit_reason <> 'void')
            and e.enrolled_on <= s.held_on and (e.exited_on is null or s.held_on <= e.exited_on)
            and (e.participant_id = a.participant_id
              or not exists (select 1 from batch.fact_enrolment o
                where o.root_id = a.root_id and o.participant_id = a.participant_id
                  and o.cohort_id = s.cohort_id and o.exit_reason = 'void'
                  and o.enrolled_on <= s.held_on
                  and (o.exited_on is null or s.held_on <= o.exited_on))))
        and exists (select 1 from batch.fact_enrolment v
          where v.root_id = a.root_id and v.cohort_id = s.cohort_id and v.exit_reason = 'void'
            and v.enrolled_on <= s.held_on and (v.exited_on is null or s.held_on <= v.exited_on))
      """;

  private static final String ENROLMENTS =
      """
      select e.cohort_id, e.enrolled_on as happened_on, p.home_country, count(*) as number
      from batch.fact_enrolment e
      join batch.fact_participant p on p.id = e.root_id
      where e.enrolled_on <= ? and (e.exit_reason is null or e.exit_reason <> 'void')
      group by e.cohort_id, e.enrolled_on, p.home_country
      """;

  private static final String COMPLETIONS =
      """
      select n.cohort_id, n.happened_on, p.home_country, count(*) as number
      from batch.person_note n
      join batch.fact_participant p on p.id = n.root_id
      where n.happened_on <= ? and n.what = 'COMPLETED'
      group by n.cohort_id, n.happened_on, p.home_country
      """;

  private static final String SURVEYED =
      """
      select n.what, n.cohort_id, n.happened_on, p.home_country, count(*) as number
      from batch.person_note n
      join batch.fact_participant p on p.id = n.root_id
      where n.happened_on <= ? and n.what not in ('REACHED', 'COMPLETED')
      group by n.what, n.cohort_id, n.happened_on, p.home_country
      """;

  private static final String PEOPLE =
      """
      select n.root_id, n.cohort_id, n.happened_on, p.home_country, 1 as number
      from batch.person_note n
      join batch.fact_participant p on p.id = n.root_id
      where n.happened_on <= ? and n.what = ? and p.sex = ?
      order by n.root_id
      """;

  private static final String BALANCES =
      "select root_id, opening_balance_id from batch.fact_participant"
          + " where opening_balance_id is not null";

  private final Connection connection;
  private final NightReference reference;
  private final Reference all;

  LinkedEventsReader(Connection connection, NightReference reference) {
    this.connection = connection;
    this.reference = reference;
    this.all = reference.frame().reference();
  }

  LinkedEvents read() throws SQLException {
    if (reference.frame().linkedCohorts().isEmpty()) {
      return LinkedEvents.NONE;
    }
    Map<Count, List<Event>> happened = new EnumMap<>(Count.class);
    happened.put(Count.CONTACTS, contacts());
    happened.put(Count.SESSIONS, sessions(session -> 1));
    happened.put(Count.ENROLMENTS, events(ENROLMENTS));
    happened.put(Count.COMPLETIONS, events(COMPLETIONS));
    List<Person> others = new ArrayList<>(people(What.REACHED, Sex.X, Map.of()));
    others.addAll(people(What.REACHED, Sex.U, Map.of()));
    return new LinkedEvents(
        happened,
        people(What.REACHED, Sex.M, balances()),
        people(What.REACHED, Sex.F, Map.of()),
        others,
        people(What.COMPLETED, Sex.M, Map.of()),
        surveyed());
  }

  private Map<Detail, List<Event>> surveyed() throws SQLException {
    Map<Detail, List<Event>> surveyed = new HashMap<>();
    read(
        SURVEYED,
        row ->
            surveyed
                .computeIfAbsent(Detail.of(row.getString("what")), any -> new ArrayList<>())
                .add(event(row)));
    for (Anonymous one : all.surveys().anonymousUpTo(all.businessDay())) {
      String family = all.surveys().instrument(one.response()).family();
      surveyed
          .computeIfAbsent(
              Detail.of(Measure.VALID, family, one.response().wave()), any -> new ArrayList<>())
          .add(new Event(one.cohort(), one.response().takenOn(), "", 1));
    }
    return surveyed;
  }

  private List<Event> contacts() throws SQLException {
    List<Event> contacts = sessions(Session::headcount);
    contacts.addAll(events(CONTACTS));
    contacts.addAll(events(VOID_CONTACTS));
    return contacts;
  }

  private List<Event> sessions(ToLongFunction<Session> count) {
    List<Event> sessions = new ArrayList<>();
    for (Session session : all.sessions()) {
      long number = count.applyAsLong(session);
      if (session.day() <= all.businessDay() && number > 0) {
        sessions.add(new Event(session.cohort(), session.day(), "", number));
      }
    }
    return sessions;
  }

  private List<Event> events(String query) throws SQLException {
    List<Event> events = new ArrayList<>();
    read(query, row -> events.add(event(row)));
    return events;
  }

  /** The opening balances people are linked to. */
  private Map<Long, List<Integer>> balances() throws SQLException {
    Map<Long, List<Integer>> balances = new HashMap<>();
    for (var link :
        Rows.list(connection, BALANCES, row -> Map.entry(row.getLong(1), row.getLong(2)))) {
      balances
          .computeIfAbsent(link.getKey(), any -> new ArrayList<>())
          .add(reference.balances().of(link.getValue()));
    }
    return balances;
  }

  private List<Person> people(What what, Sex sex, Map<Long, List<Integer>> balances)
      throws SQLException {
    Map<Long, List<Event>> noted = new LinkedHashMap<>();
    read(
        PEOPLE,
        row ->
            noted
                .computeIfAbsent(row.getLong("root_id"), any -> new ArrayList<>(1))
                .add(event(row)),
        what.name(),
        sex.name());
    return noted.entrySet().stream()
        .map(one -> new Person(balances.getOrDefault(one.getKey(), List.of()), one.getValue()))
        .toList();
  }

  private Event event(ResultSet row) throws SQLException {
    return new Event(
        reference.cohorts().of(row.getLong("cohort_id")),
        Days.of(Rows.date(row, "happened_on")),
        Rows.textOrEmpty(row, "home_country"),
        row.getLong("number"));
  }

  /** What is done with a row. */
  @FunctionalInterface
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(String query, Reader reader, String... which) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setFetchSize(5000);
      select.setDate(1, Date.valueOf(all.businessDate()));
      for (int w = 0; w < which.length; w++) {
        select.setString(w + 2, which[w]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
