package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.alongside.reporting.figure.Publication;
import org.alongside.reporting.figure.RunHeader;

/** Runs the steps of the nightly job one after the other, without a container. */
public final class Nights {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  /** How long the steps of a night took. */
  public record Took(Duration cut, Duration count, Duration reconcile, Duration publish) {

    /** All of it. */
    public Duration night() {
      return figures().plus(publish);
    }

    /** Until every figure is known, and none is shown. */
    public Duration figures() {
      return cut.plus(count).plus(reconcile);
    }
  }

  private final DataSource dataSource;
  private final int sliceSize;
  private NightReferences references;
  private long run;

  public Nights(DataSource dataSource, int sliceSize) {
    this.dataSource = dataSource;
    this.sliceSize = sliceSize;
    this.references = new NightReferences(dataSource);
  }

  /** From now on by another server, which knows nothing of the nights before. */
  void moveToAnotherServer() {
    references = new NightReferences(dataSource);
  }

  /** A whole night; returns its run. */
  long run(LocalDate businessDate) {
    finish(businessDate, cut(businessDate));
    return run;
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

  /**
   * A whole night whose slices are counted by as many threads as a server would use partitions.
   *
   * @param everybody whether nothing is taken over from the last one
   */
  public Took timed(LocalDate businessDate, boolean everybody, int partitions) {
    long start = System.nanoTime();
    RegistryCut.Cut cut = cut(businessDate, everybody);
    new Slices(dataSource).divide(run, sliceSize);
    long cutTaken = System.nanoTime();
    NightReference reference = ofTheCut();
    countOpenSlices(reference, partitions);
    long counted = System.nanoTime();
    new Reconciliation(dataSource, reference).reconcile(run);
    long reconciled = System.nanoTime();
    show(businessDate, cut, reference);
    return new Took(
        Duration.ofNanos(cutTaken - start),
        Duration.ofNanos(counted - cutTaken),
        Duration.ofNanos(reconciled - counted),
        Duration.ofNanos(System.nanoTime() - reconciled));
  }

  /** Everything after the cut. */
  void finish(LocalDate businessDate, RegistryCut.Cut cut) {
    new Slices(dataSource).divide(run, sliceSize);
    countOpenSlices(ofTheCut());
    publish(businessDate, cut);
  }

  /** Everything after the count. */
  void publish(LocalDate businessDate, RegistryCut.Cut cut) {
    NightReference reference = reference(businessDate);
    new Reconciliation(dataSource, reference).reconcile(run);
    show(businessDate, cut, reference);
  }

  private void show(LocalDate businessDate, RegistryCut.Cut cut, NightReference reference) {
    Publication publication = new Publication(dataSource, CLOCK);
    RunHeader header = new RunHeader(run, businessDate, cut.at(), "Alongside");
    PublishRun writing = new PublishRun(dataSource, publication, reference);
    writing.write(header, () -> false);
    Database.change(dataSource, writing::keep);
    publication.publish(run);
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
    return new RegistryCut(dataSource, CLOCK, references).take(run, businessDate, everybody);
  }

  NightlyRuns runs() {
    return new NightlyRuns(dataSource, CLOCK);
  }

  /** As a server has it: what the cut read already, if it did. */
  private NightReference ofTheCut() {
    return references.of(runs().ofInstance(run).orElseThrow());
  }

  NightReference reference(LocalDate businessDate) {
    return Database.inOne(
        dataSource, connection -> new ReferenceReader(connection, businessDate).read());
  }

  void countOpenSlices(NightReference reference) {
    countOpenSlices(reference, 1);
  }

  private void countOpenSlices(NightReference reference, int threads) {
    SliceCounter counter = new SliceCounter(dataSource, reference);
    ExecutorService partitions = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> slices = new ArrayList<>();
      for (int slice : new Slices(dataSource).open(run)) {
        slices.add(partitions.submit(() -> counter.keep(run, counter.count(run, slice))));
      }
      for (Future<?> slice : slices) {
        slice.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      partitions.shutdownNow();
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
