package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.disclosure.NotedPeople;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.PersonNotes.What;
import org.alongside.batch.indicator.Sex;

/**
 * Who first counts where, as the count noted it; read only where a cohort is linked to key
 * populations.
 */
final class NotedPeopleReader {

  private static final String PEOPLE =
      """
      select n.root_id, n.cohort_id, n.happened_on, p.home_country
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

  NotedPeopleReader(Connection connection, NightReference reference) {
    this.connection = connection;
    this.reference = reference;
  }

  NotedPeople read() throws SQLException {
    if (!reference.frame().isAnyLinked()) {
      return NotedPeople.NONE;
    }
    List<Person> others = new ArrayList<>(people(What.REACHED, Sex.X, Map.of()));
    others.addAll(people(What.REACHED, Sex.U, Map.of()));
    return new NotedPeople(
        people(What.REACHED, Sex.M, balances()),
        people(What.REACHED, Sex.F, Map.of()),
        others,
        people(What.COMPLETED, Sex.M, Map.of()));
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
    try (PreparedStatement select = connection.prepareStatement(PEOPLE)) {
      select.setFetchSize(5000);
      select.setDate(1, Date.valueOf(reference.frame().reference().businessDate()));
      select.setString(2, what.name());
      select.setString(3, sex.name());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          noted
              .computeIfAbsent(rows.getLong("root_id"), any -> new ArrayList<>(1))
              .add(event(rows));
        }
      }
    }
    return noted.entrySet().stream()
        .map(one -> new Person(balances.getOrDefault(one.getKey(), List.of()), one.getValue()))
        .toList();
  }

  private Event event(ResultSet row) throws SQLException {
    return new Event(
        reference.cohorts().of(row.getLong("cohort_id")),
        Days.of(Rows.date(row, "happened_on")),
        Rows.textOrEmpty(row, "home_country"));
  }
}
