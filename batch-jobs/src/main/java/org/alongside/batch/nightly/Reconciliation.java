package org.alongside.batch.nightly;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.batch.indicator.Identities;
import org.alongside.batch.indicator.Identities.Violation;
import org.alongside.batch.indicator.Tally;

/** Adds up the slices of a run, checks that everything agrees, and keeps the sum. */
final class Reconciliation {

  private static final int SHOWN = 5;

  private final DataSource dataSource;
  private final NightReference reference;

  Reconciliation(DataSource dataSource, NightReference reference) {
    this.dataSource = dataSource;
    this.reference = reference;
  }

  /**
   * @throws BatchException 500 naming scope and period if an identity does not hold; nothing is
   *     kept then
   */
  void reconcile(long run) {
    Tally tally = new Tally(reference.frame());
    Database.change(dataSource, connection -> addSlices(connection, run, tally));
    List<Violation> violations = Identities.violations(reference.frame(), tally);
    if (!violations.isEmpty()) {
      throw failed(violations);
    }
    Database.change(dataSource, connection -> keep(connection, run, tally));
  }

  private static BatchException failed(List<Violation> violations) {
    StringBuilder detail = new StringBuilder();
    detail.append(violations.size()).append(" figures do not agree with each other. ");
    violations.stream().limit(SHOWN).forEach(violation -> detail.append(violation).append("; "));
    return new BatchException(
        500, "nightly-identities", "The figures do not agree with each other", detail.toString());
  }

  private static void addSlices(Connection connection, long run, Tally tally) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select contributions from batch.run_slice where run = ? order by slice")) {
      select.setLong(1, run);
      select.setFetchSize(1);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byte[] bytes = rows.getBytes(1);
          if (bytes == null) {
            throw new SQLException("Run " + run + " has slices that were not counted");
          }
          read(tally, bytes);
        }
      }
    }
  }

  /** Adds what a slice or a scope was kept as. */
  static void read(Tally tally, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      tally.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Connection connection, long run, Tally tally) throws SQLException {
    // Slices counted before and after an upgrade are not taken over by a later night.
    Database.update(
        connection,
        "update batch.nightly_run set counted_with = null where run = ? and counted_with <> ?",
        run,
        Software.running());
    Database.update(connection, "delete from batch.run_total");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.run_total (run, scope_no, fingerprint, contributions)"
                + " values (?, ?, ?, ?)")) {
      List<ScopeRange> scopes = ScopeRange.of(reference.frame());
      for (int s = 0; s < scopes.size(); s++) {
        insert.setLong(1, run);
        insert.setInt(2, s);
        insert.setInt(3, reference.frame().fingerprint());
        insert.setBytes(4, SliceCounter.bytes(tally, scopes.get(s).from(), scopes.get(s).to()));
        insert.executeUpdate();
      }
    }
  }

  /**
   * The sum of one scope as it was kept.
   *
   * @throws BatchException 500 if the run was not reconciled, or with another frame
   */
  Tally read(long run, int scope) {
    return Database.inOne(
        dataSource,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select fingerprint, contributions from batch.run_total"
                      + " where run = ? and scope_no = ?")) {
            select.setLong(1, run);
            select.setInt(2, scope);
            try (ResultSet row = select.executeQuery()) {
              if (!row.next() || row.getInt(1) != reference.frame().fingerprint()) {
                throw new SQLException("Run " + run + " was not reconciled with these cohorts");
              }
              Tally tally = new Tally(reference.frame());
              read(tally, row.getBytes(2));
              return tally;
            }
          }
        });
  }
}
