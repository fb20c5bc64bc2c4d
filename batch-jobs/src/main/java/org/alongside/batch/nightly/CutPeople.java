package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds whom a cut has to copy, and the end of each one's merge chain, and writes both to {@code
 * batch.cut_person}. A change to one record touches every record of its person, before and after
 * the change.
 */
final class CutPeople {

  private static final int BATCH = 1000;

  private final Connection connection;

  CutPeople(Connection connection) {
    this.connection = connection;
  }

  /** Everyone. */
  void all() throws SQLException {
    Database.update(
        connection,
        "insert into batch.cut_person (participant_id, root_id)"
            + " select id, id from registry.participant where merged_into_id is null");
    Map<Long, Long> mergedInto = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, merged_into_id from registry.participant"
                    + " where merged_into_id is not null");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        mergedInto.put(rows.getLong(1), rows.getLong(2));
      }
    }
    Map<Long, Long> roots = new HashMap<>();
    for (long id : mergedInto.keySet()) {
      roots.put(id, root(id, mergedInto));
    }
    insert(roots);
  }

  /** Those whose change left a trace, and everyone merged with one of them. */
  void changed() throws SQLException {
    Set<Long> changed =
        ids("select distinct subject_id from registry.change_trace where subject = 'PARTICIPANT'");
    Set<Long> members = new HashSet<>(changed);
    members.addAll(withRoots(new HashSet<>(rootOf(changed).values())).keySet());
    Map<Long, Long> steps = mergedInto(members);
    Set<Long> outside = new HashSet<>(steps.values());
    outside.removeAll(members);
    Map<Long, Long> kept = rootOf(outside);
    kept.forEach(
        (id, root) -> {
          if (!id.equals(root)) {
            steps.put(id, root);
          }
        });
    Map<Long, Long> roots = new HashMap<>();
    for (long member : members) {
      roots.put(member, root(member, steps));
    }
    // Somebody was merged into a person nothing else of whom changed.
    roots.putAll(withRoots(new HashSet<>(kept.values())));
    insert(roots);
  }

  /**
   * @throws SQLException if the chain is a loop, which the registry forbids
   */
  private static long root(long id, Map<Long, Long> mergedInto) throws SQLException {
    long root = id;
    for (int steps = 0; mergedInto.containsKey(root); steps++) {
      if (steps > mergedInto.size()) {
        throw new SQLException("Participants are merged in a loop");
      }
      root = mergedInto.get(root);
    }
    return root;
  }

  /** The root each had at the last cut; those who are new then have none. */
  private Map<Long, Long> rootOf(Set<Long> participants) throws SQLException {
    return pairs("select id, root_id from batch.fact_participant where id in (%s)", participants);
  }

  /** Every record that had one of the roots, with it. */
  private Map<Long, Long> withRoots(Set<Long> roots) throws SQLException {
    return pairs("select id, root_id from batch.fact_participant where root_id in (%s)", roots);
  }

  private Map<Long, Long> mergedInto(Set<Long> participants) throws SQLException {
    return pairs(
        "select id, merged_into_id from registry.participant"
            + " where merged_into_id is not null and id in (%s)",
        participants);
  }

  private Set<Long> ids(String sql) throws SQLException {
    Set<Long> ids = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private Map<Long, Long> pairs(String sql, Collection<Long> keys) throws SQLException {
    Map<Long, Long> pairs = new HashMap<>();
    List<Long> all = new ArrayList<>(keys);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Long> some = all.subList(from, Math.min(from + BATCH, all.size()));
      String marks = "?, ".repeat(some.size() - 1) + "?";
      try (PreparedStatement select = connection.prepareStatement(sql.formatted(marks))) {
        for (int i = 0; i < some.size(); i++) {
          select.setLong(i + 1, some.get(i));
        }
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            pairs.put(rows.getLong(1), rows.getLong(2));
          }
        }
      }
    }
    return pairs;
  }

  private void insert(Map<Long, Long> roots) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.cut_person (participant_id, root_id) values (?, ?)")) {
      int pending = 0;
      for (Map.Entry<Long, Long> root : roots.entrySet()) {
        insert.setLong(1, root.getKey());
        insert.setLong(2, root.getValue());
        insert.addBatch();
        if (++pending % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
