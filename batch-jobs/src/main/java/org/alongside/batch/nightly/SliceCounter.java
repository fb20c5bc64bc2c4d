package org.alongside.batch.nightly;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.batch.indicator.CohortCounter;
import org.alongside.batch.indicator.PersonCounter;
import org.alongside.batch.indicator.Tally;

/**
 * Counts one slice of a run: slice 0 the sessions themselves, any other a stretch of neighbouring
 * persons. Counting a slice again gives the same bytes.
 */
final class SliceCounter {

  /** The slice that holds no persons but the sessions. */
  static final int SESSIONS = 0;

  /** What a slice adds to the run. */
  @SuppressWarnings("ArrayRecordComponent") // carried from reader to writer, never compared
  record Contributions(int slice, byte[] counts) {}

  private record Range(long first, long last) {}

  private final DataSource dataSource;
  private final NightReference reference;

  SliceCounter(DataSource dataSource, NightReference reference) {
    this.dataSource = dataSource;
    this.reference = reference;
  }

  Contributions count(long run, int slice) {
    Tally tally = new Tally(reference.frame());
    if (slice == SESSIONS) {
      CohortCounter.count(reference.frame(), tally);
    } else {
      Database.change(dataSource, connection -> countPeople(connection, run, slice, tally));
    }
    return new Contributions(slice, bytes(tally, 0, reference.frame().cells().size()));
  }

  private void countPeople(Connection connection, long run, int slice, Tally tally)
      throws SQLException {
    Range range = range(connection, run, slice);
    PersonCounter counter = new PersonCounter(reference.frame(), tally);
    new PeopleReader(connection, reference).read(range.first(), range.last(), counter::count);
    counter.finish();
  }

  private static Range range(Connection connection, long run, int slice) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select first_root, last_root from batch.run_slice where run = ? and slice = ?")) {
      select.setLong(1, run);
      select.setInt(2, slice);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("Run " + run + " has no slice " + slice);
        }
        return new Range(row.getLong(1), row.getLong(2));
      }
    }
  }

  static byte[] bytes(Tally tally, int fromCell, int toCell) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      tally.write(out, fromCell, toCell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Keeps what a slice adds; joins the caller's transaction. */
  void keep(long run, Contributions contributions) {
    Database.change(
        dataSource,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update batch.run_slice set contributions = ? where run = ? and slice = ?")) {
            update.setBytes(1, contributions.counts());
            update.setLong(2, run);
            update.setInt(3, contributions.slice());
            update.executeUpdate();
          }
        });
  }
}
