package org.alongside.registry.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person: every record of the merge chain, whichever of them is asked for.
 *
 * @param codes by id
 */
public record Person(Map<Long, String> codes) {

  /** Columns that hold a person's code, of whatever kind of record. */
  public static final Set<String> COLUMNS =
      Set.of(
          "participant",
          "partner",
          "trainer",
          "respondent",
          "related_participant",
          "merged_into",
          "other");

  /** All records that are merged with this one, it included. */
  public static Person of(Connection connection, long id) throws SQLException {
    Map<Long, String> codes = new LinkedHashMap<>();
    Deque<Long> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      long next = open.remove();
      if (!codes.containsKey(next)) {
        codes.put(next, code(connection, next));
        open.addAll(neighbours(connection, next));
      }
    }
    return new Person(codes);
  }

  public Collection<Long> ids() {
    return codes.keySet();
  }

  private static String code(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select code from registry.participant where id = ?")) {
      select.setLong(1, id);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static List<Long> neighbours(Connection connection, long id) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select merged_into_id from registry.participant where id = ? and merged_into_id is"
                + " not null union select id from registry.participant where merged_into_id = ?")) {
      select.setLong(1, id);
      select.setLong(2, id);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }
}
