package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The slices of a run: made once after its cut, then counted one by one. */
final class Slices {

  private final DataSource dataSource;

  Slices(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Divides the persons of the cut, or those of them who are counted afresh; replaces what an
   * earlier attempt of the run, or an earlier run, left.
   *
   * @param size persons per slice
   * @return how many persons are counted
   */
  long divide(long run, int size) {
    return Database.inOne(
        dataSource,
        connection -> {
          Database.update(
              connection,
              "delete from batch.run_slice where run <> ? or slice <> ?",
              run,
              SliceCounter.CARRIED);
          Database.update(connection, "delete from batch.run_total");
          boolean everybody = isEverybody(connection, run);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into batch.run_slice (run, slice, first_root, last_root, people)"
                      + " values (?, ?, ?, ?, ?)")) {
            add(insert, run, SliceCounter.SESSIONS, 0, 0, 0);
            long people = addPeople(connection, insert, run, size, everybody);
            insert.executeBatch();
            if (everybody) {
              Database.update(
                  connection, "update batch.nightly_run set people = ? where run = ?", people, run);
            }
            return people;
          }
        });
  }

  private static boolean isEverybody(Connection connection, long run) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select recounted from batch.nightly_run where run = ?")) {
      select.setLong(1, run);
      try (ResultSet row = select.executeQuery()) {
        return !row.next() || row.getObject(1) == null;
      }
    }
  }

  private static long addPeople(
      Connection connection, PreparedStatement insert, long run, int size, boolean everybody)
      throws SQLException {
    long people = 0;
    long first = 0;
    long last = 0;
    int slice = SliceCounter.SESSIONS;
    try (PreparedStatement select =
        connection.prepareStatement(
            everybody
                ? "select id from batch.fact_participant where id = root_id order by id"
                : "select root_id from batch.recount order by root_id")) {
      select.setFetchSize(5000);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          last = rows.getLong(1);
          first = people % size == 0 ? last : first;
          if (++people % size == 0) {
            add(insert, run, ++slice, first, last, size);
          }
        }
      }
    }
    if (people % size != 0) {
      add(insert, run, ++slice, first, last, people % size);
    }
    return people;
  }

  private static void add(
      PreparedStatement insert, long run, int slice, long first, long last, long people)
      throws SQLException {
    insert.setLong(1, run);
    insert.setInt(2, slice);
    insert.setLong(3, first);
    insert.setLong(4, last);
    insert.setLong(5, people);
    insert.addBatch();
  }

  /** Numbers of the slices not counted yet, in order. */
  List<Integer> open(long run) {
    return Database.inOne(
        dataSource,
        connection -> {
          List<Integer> slices = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select slice from batch.run_slice where run = ? and contributions is null"
                      + " order by slice")) {
            select.setLong(1, run);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                slices.add(rows.getInt(1));
              }
            }
          }
          return slices;
        });
  }
}
