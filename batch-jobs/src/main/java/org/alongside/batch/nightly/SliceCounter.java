package org.alongside.batch.nightly;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.batch.indicator.CohortCounter;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.PersonCounter;
import org.alongside.batch.indicator.PersonNotes;
import org.alongside.batch.indicator.Tally;

/**
 * Counts one slice of a run: slice 0 the sessions themselves, any later one a stretch of
 * neighbouring persons. Counting a slice again gives the same bytes.
 */
final class SliceCounter {

  /** The slice that holds no persons but the sessions. */
  static final int SESSIONS = 0;

  /** The slice that is not counted: what is carried over from the last night. */
  static final int CARRIED = -1;

  /** What a slice adds to the run, and when whom of it must be counted again. */
  @SuppressWarnings("ArrayRecordComponent") // carried from reader to writer, never compared
  record Contributions(int slice, byte[] counts, List<Wake> wakes, List<Note> notes) {}

  /** A person who must be counted again on some day, though nothing of him changes. */
  record Wake(long root, int day) {}

  /** What happened to somebody; only noted while a cohort is linked to key populations. */
  record Note(long root, String what, long cohort, int day) {}

  /** Keeps what a counter notes, with whom it is counting. */
  private static final class Notes implements PersonNotes {

    private final long[] cohorts;
    private final List<Note> all = new ArrayList<>();
    private long root;

    Notes(NightReference reference) {
      this.cohorts = reference.cohorts().ids();
    }

    @Override
    public void note(What what, int cohort, int day) {
      all.add(new Note(root, what.name(), cohorts[cohort], day));
    }
  }

  private final DataSource dataSource;
  private final NightReference reference;

  SliceCounter(DataSource dataSource, NightReference reference) {
    this.dataSource = dataSource;
    this.reference = reference;
  }

  Contributions count(long run, int slice) {
    Tally tally = new Tally(reference.frame());
    List<Wake> wakes = new ArrayList<>();
    Notes notes = new Notes(reference);
    if (slice == SESSIONS) {
      CohortCounter.count(reference.frame(), tally);
    } else {
      PersonNotes told = reference.frame().isAnyLinked() ? notes : PersonNotes.NONE;
      PersonCounter counter = new PersonCounter(reference.frame(), tally, told);
      Database.change(
          dataSource,
          connection ->
              new PeopleReader(connection, reference)
                  .read(
                      roots(connection, run, slice),
                      (root, person) -> {
                        notes.root = root;
                        int day = counter.count(person);
                        if (day != Days.NEVER) {
                          wakes.add(new Wake(root, day));
                        }
                      }));
      counter.finish();
    }
    byte[] counts = bytes(tally, 0, reference.frame().cells().size());
    return new Contributions(slice, counts, wakes, notes.all);
  }

  private static Roots roots(Connection connection, long run, int slice) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.first_root, s.last_root, r.recounted from batch.run_slice s"
                + " join batch.nightly_run r on r.run = s.run where s.run = ? and s.slice = ?")) {
      select.setLong(1, run);
      select.setInt(2, slice);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("Run " + run + " has no slice " + slice);
        }
        return new Roots(row.getLong(1), row.getLong(2), row.getObject(3) != null);
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
          keepWakes(connection, contributions.wakes());
          keepNotes(connection, contributions.notes());
        });
  }

  private static void keepWakes(Connection connection, List<Wake> wakes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.person_wake (root_id, wakes_on) values (?, ?)")) {
      for (Wake wake : wakes) {
        insert.setLong(1, wake.root());
        insert.setDate(2, Date.valueOf(Days.date(wake.day())));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void keepNotes(Connection connection, List<Note> notes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.person_note (root_id, what, cohort_id, happened_on)"
                + " values (?, ?, ?, ?)")) {
      for (Note note : notes) {
        insert.setLong(1, note.root());
        insert.setString(2, note.what());
        insert.setLong(3, note.cohort());
        insert.setDate(4, Date.valueOf(Days.date(note.day())));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
