package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.alongside.reporting.figure.Publication;
import org.alongside.reporting.figure.RunHeader;

/** Runs the steps of the nightly job one after the other, without a container. */
final class Nights {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final DataSource dataSource;
  private final int sliceSize;
  private long run;

  Nights(DataSource dataSource, int sliceSize) {
    this.dataSource = dataSource;
    this.sliceSize = sliceSize;
  }

  /** A whole night; returns its run. */
  long run(LocalDate businessDate) {
    finish(businessDate, cut(businessDate));
    return run;
  }

  /** Everything after the cut. */
  void finish(LocalDate businessDate, RegistryCut.Cut cut) {
    new Slices(dataSource).divide(run, sliceSize);
    countOpenSlices(reference(businessDate));
    publish(businessDate, cut);
  }

  /** Everything after the count. */
  void publish(LocalDate businessDate, RegistryCut.Cut cut) {
    NightReference reference = reference(businessDate);
    new Reconciliation(dataSource, reference).reconcile(run);
    Publication publication = new Publication(dataSource, CLOCK);
    RunHeader header = new RunHeader(run, businessDate, cut.at(), "Alongside");
    new PublishRun(dataSource, publication, reference).write(header, () -> false);
    publication.publish(run);
  }

  /**
   * A night up to the reconcile step.
   *
   * @param everybody whether nothing is taken over from the last one
   * @return its run
   */
  long count(LocalDate businessDate, boolean everybody) {
    cut(businessDate, everybody);
    new Slices(dataSource).divide(run, sliceSize);
    NightReference reference = reference(businessDate);
    countOpenSlices(reference);
    new Reconciliation(dataSource, reference).reconcile(run);
    return run;
  }

  RegistryCut.Cut cut(LocalDate businessDate) {
    return cut(businessDate, false);
  }

  RegistryCut.Cut cut(LocalDate businessDate, boolean everybody) {
    run++;
    Database.change(
        dataSource,
        connection ->
            Database.update(
                connection,
                "insert into batch.nightly_run (run, instance_id, execution_id, business_date,"
                    + " state, started_at) values (?, ?, ?, ?, 'running', ?)",
                run,
                run,
                run,
                Date.valueOf(businessDate),
                Database.timestamp(CLOCK.instant())));
    return new RegistryCut(dataSource, CLOCK).take(run, businessDate, everybody);
  }

  NightReference reference(LocalDate businessDate) {
    return Database.inOne(
        dataSource, connection -> new ReferenceReader(connection, businessDate).read());
  }

  void countOpenSlices(NightReference reference) {
    SliceCounter counter = new SliceCounter(dataSource, reference);
    for (int slice : new Slices(dataSource).open(run)) {
      counter.keep(run, counter.count(run, slice));
    }
  }

  static long number(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
