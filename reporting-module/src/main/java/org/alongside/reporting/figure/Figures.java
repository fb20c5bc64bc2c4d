package org.alongside.reporting.figure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.alongside.reporting.ReportingException;
import org.jspecify.annotations.Nullable;

/**
 * Reads published figures and the names that go with them, at the run readers see or at any earlier
 * published run; each reads as it was when it was published.
 */
@Dependent
public class Figures {

  /** A figure with its place in a list that is read page by page. */
  public record Numbered(long id, Figure figure) {}

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;

  @Inject
  public Figures(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The run readers see; none before the first night. */
  public Optional<Run> current() {
    return Transactions.inOne(
        dataSource,
        connection ->
            one(
                connection,
                "select "
                    + Runs.COLUMNS
                    + " from reporting.pointer p join reporting.run r on r.run = p.run",
                null));
  }

  /**
   * The given run, or the one readers see if none is given.
   *
   * @throws ReportingException 404 if it was never published
   */
  public Run orCurrent(@Nullable Long run) {
    return (run == null ? current() : run(run))
        .orElseThrow(
            () ->
                ReportingException.notFound(
                    "run-not-published",
                    run == null
                        ? "No figures are published yet: run the nightly job once."
                        : "Run " + run + " was not published; leave the run out for the newest."));
  }

  /** A published run, current or earlier. */
  public Optional<Run> run(long run) {
    return Transactions.inOne(
        dataSource,
        connection ->
            one(
                connection,
                "select "
                    + Runs.COLUMNS
                    + " from reporting.run r where r.published_at is not null and r.run = ?",
                run));
  }

  /** All figures that pass the filter, in the order of the columns of {@code figures.csv}. */
  public List<Figure> find(long run, FigureFilter filter) {
    List<Figure> found = new ArrayList<>();
    each(run, filter, found::add);
    return found;
  }

  /**
   * Hands over figure after figure, in the order of the columns of {@code figures.csv}, without
   * keeping them in memory.
   */
  public void each(long run, FigureFilter filter, Consumer<Figure> consumer) {
    FigureCondition condition = new FigureCondition(run, filter);
    String sql =
        "select "
            + FigureRows.COLUMNS
            + " from reporting.figure where "
            + condition.sql()
            + " order by "
            + FigureRows.KEY_COLUMNS;
    Transactions.change(
        dataSource,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(2000);
            condition.bind(select);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                consumer.accept(FigureRows.read(rows));
              }
            }
          }
        });
  }

  /**
   * At most {@code size} figures whose number is greater than {@code after}, in the order of their
   * numbers.
   */
  public List<Numbered> page(long run, FigureFilter filter, long after, int size) {
    FigureCondition condition = new FigureCondition(run, filter);
    condition.after(after);
    String sql =
        "select "
            + FigureRows.COLUMNS
            + " from reporting.figure where "
            + condition.sql()
            + " order by id fetch first "
            + size
            + " rows only";
    return Transactions.inOne(
        dataSource,
        connection -> {
          List<Numbered> page = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            condition.bind(select);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                page.add(new Numbered(rows.getLong(23), FigureRows.read(rows)));
              }
            }
          }
          return page;
        });
  }

  /** The figure of a number, if the run has it. */
  public Optional<Figure> one(long run, long id) {
    return page(run, FigureFilter.ALL, id - 1, 1).stream()
        .filter(numbered -> numbered.id() == id)
        .map(Numbered::figure)
        .findFirst();
  }

  /** The grants of a run, by code. */
  public List<PublishedGrant> grants(long run) {
    return rows(
        "select * from reporting.run_grant where run = ? order by grant_code",
        run,
        NameRows::grant);
  }

  /** Names of donors, programmes and areas at a run. */
  public List<PublishedLabel> labels(long run) {
    return rows(
        "select * from reporting.run_label where run = ? order by kind, code",
        run,
        NameRows::label);
  }

  /** Targets in force at a run, in the registry's order. */
  public List<PublishedTarget> targets(long run) {
    return rows(
        "select * from reporting.run_target where run = ? order by target_id",
        run,
        NameRows::target);
  }

  /** Opening balances live at a run, by code. */
  public List<PublishedBalance> openingBalances(long run) {
    return rows(
        "select * from reporting.run_opening_balance where run = ? order by code",
        run,
        NameRows::balance);
  }

  private <T> List<T> rows(String sql, long run, Row<T> reader) {
    return Transactions.inOne(
        dataSource,
        connection -> {
          List<T> found = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                found.add(reader.read(rows));
              }
            }
          }
          return found;
        });
  }

  private static Optional<Run> one(Connection connection, String sql, @Nullable Long run)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      if (run != null) {
        select.setLong(1, run);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(Runs.read(row)) : Optional.empty();
      }
    }
  }
}
