package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.logging.Logger;
import org.alongside.batch.indicator.Changes;
import org.alongside.batch.indicator.PersonCounter;
import org.alongside.batch.indicator.Tally;

/**
 * What the last night counted of people, less what those contributed who are counted afresh
 * tonight: people whose record changed, who are in a cohort that changed, or whose day has come.
 * Works inside the transaction of the cut, in two parts: {@link #leaveOutChanged} before the facts
 * of people are overwritten, {@link #settle} after that.
 */
final class CarriedCounts {

  private static final Logger LOGGER = Logger.getLogger(CarriedCounts.class.getName());

  /**
   * What the last night was.
   *
   * @param people persons it counted or took over
   */
  private record Last(long run, LocalDate businessDate, long people, String countedWith) {}

  private final Connection connection;
  private final Last last;
  private final NightReference before;
  private final Tally counts;
  private long leftOut;

  private CarriedCounts(Connection connection, Last last, NightReference before, Tally counts) {
    this.connection = connection;
    this.last = last;
    this.before = before;
    this.counts = counts;
  }

  /**
   * What can be taken over from the night that counted the newest cut; empty if it did not come as
   * far as agreeing with itself, or was counted by other software.
   */
  static Optional<CarriedCounts> of(Connection connection, long cut, NightReferences known)
      throws SQLException {
    Optional<Last> last = last(connection, cut);
    if (last.isEmpty() || !last.get().countedWith().equals(Software.running())) {
      LOGGER.info("Everybody is counted: there is no count of the last cut by this software");
      return Optional.empty();
    }
    Optional<NightReference> held = known.known(last.get().run());
    NightReference before =
        held.isPresent()
            ? held.get()
            : new ReferenceReader(connection, last.get().businessDate()).read();
    Tally counts = new Tally(before.frame());
    if (!addTotals(connection, last.get().run(), before, counts)) {
      LOGGER.info("Everybody is counted: the last count has another frame");
      return Optional.empty();
    }
    counts.subtract(ofCohorts(connection, last.get().run(), before));
    return Optional.of(new CarriedCounts(connection, last.get(), before, counts));
  }

  private static Optional<Last> last(Connection connection, long cut) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select r.run, r.business_date, r.people, r.counted_with from batch.nightly_run r"
                + " where r.cut_number = ? and r.counted_with is not null"
                + " and exists (select 1 from batch.run_total t where t.run = r.run)")) {
      select.setLong(1, cut);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Last(
                    row.getLong("run"),
                    Rows.date(row, "business_date"),
                    row.getLong("people"),
                    row.getString("counted_with")))
            : Optional.empty();
      }
    }
  }

  private static boolean addTotals(
      Connection connection, long run, NightReference before, Tally counts) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select fingerprint, contributions from batch.run_total where run = ?")) {
      select.setLong(1, run);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (rows.getInt(1) != before.frame().fingerprint()) {
            return false;
          }
          Reconciliation.read(counts, rows.getBytes(2));
        }
      }
    }
    return true;
  }

  /** What cohorts contributed by themselves: they are all counted afresh. */
  private static Tally ofCohorts(Connection connection, long run, NightReference before)
      throws SQLException {
    Tally cohorts = new Tally(before.frame());
    try (PreparedStatement select =
        connection.prepareStatement(
            "select contributions from batch.run_slice where run = ? and slice = ?")) {
      select.setLong(1, run);
      select.setInt(2, SliceCounter.SESSIONS);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("Run " + run + " has totals but no slice of its cohorts");
        }
        Reconciliation.read(cohorts, row.getBytes(1));
      }
    }
    return cohorts;
  }

  /** What the last night counted into. */
  NightReference before() {
    return before;
  }

  /**
   * Takes away what those contributed whom the cut is about to copy: those of {@code
   * batch.recount}.
   *
   * @param people how many they are
   */
  void leaveOutChanged(long people) throws SQLException {
    leftOut = people;
    if (2 * leftOut <= last.people()) {
      leaveOut();
    }
  }

  private void leaveOut() throws SQLException {
    Tally theirs = new Tally(before.frame());
    PersonCounter counter = new PersonCounter(before.frame(), theirs);
    new PeopleReader(connection, before)
        .read(Roots.RECOUNTED, (root, person) -> counter.count(person));
    counter.finish();
    counts.subtract(theirs);
    for (String table : List.of("person_wake", "person_note")) {
      Database.update(
          connection,
          "delete from batch." + table + " where root_id in (select root_id from batch.recount)");
    }
  }

  /**
   * Finds whom else to count afresh, and keeps what is carried over as a slice of the run; or finds
   * that everybody must be counted.
   *
   * @return whether it is carried over
   */
  boolean settle(long run, NightReference now) throws SQLException {
    Changes changes = new Changes(before.frame(), now.frame());
    Optional<String> everywhere = changes.everywhere();
    if (everywhere.isPresent()) {
      LOGGER.info(() -> "Everybody is counted: " + everywhere.get());
      return false;
    }
    if (2 * leftOut > last.people()) {
      LOGGER.info("Everybody is counted: more than half of all people changed");
      return false;
    }
    Recount recount = new Recount(connection);
    List<Long> cohorts = now.cohorts().ids(changes.cohorts(former(now.cohorts())));
    recount.cohorts(cohorts);
    recount.ofCohortsAndDay(cohorts.size(), now.frame().reference().businessDate());
    recount.andOfLookalikes();
    leaveOut();
    long changed = recount.andOfCut();
    keep(run, now, last.people() - leftOut + changed);
    return true;
  }

  private IntUnaryOperator former(Positions cohorts) {
    int[] former = cohorts.in(before.cohorts());
    return cohort -> former[cohort];
  }

  private void keep(long run, NightReference now, long people) throws SQLException {
    Tally carried = counts.carriedInto(now.frame());
    byte[] bytes = SliceCounter.bytes(carried, 0, now.frame().cells().size());
    Database.update(connection, "delete from batch.run_slice");
    Database.update(
        connection,
        "insert into batch.run_slice (run, slice, first_root, last_root, people, contributions)"
            + " values (?, ?, 0, 0, ?, ?)",
        run,
        SliceCounter.CARRIED,
        people,
        bytes);
    Database.update(
        connection,
        "update batch.nightly_run set people = ?, recounted = (select count(*) from batch.recount)"
            + " where run = ?",
        people,
        run);
  }
}
