package org.alongside.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.Figures;

/** What {@code GET /api/figures} asks the store, against the same question in bare SQL. */
final class FiguresQuery {

  private static final int TIMES = 21;

  /** Four indicators of one grant in the quarters of two years. */
  private static final FigureFilter ONE_GRANT =
      FigureFilter.ALL
          .indicators(Set.of("R_REG", "R_NEW", "COMPLETED", "ATTEND_PCT"))
          .scope("grant", "G2")
          .periods("calendar", "quarter")
          .between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

  private static final String BARE =
      """
      select * from reporting.figure
      where scope_type = 'grant' and scope = 'G2' and calendar = 'calendar' and period_kind = 'quarter'
        and indicator_code in ('R_REG', 'R_NEW', 'COMPLETED', 'ATTEND_PCT') and period_start >= date '2024-01-01'
        and period_end <= date '2025-12-31' and until_run is null
      """;

  /** One read, in the middle of many. */
  private interface Read {
    long rows() throws SQLException;
  }

  private FiguresQuery() {}

  /** Every figure readers see, as text. */
  static List<String> all(DataSource dataSource) {
    Figures figures = new Figures(dataSource);
    return figures.find(figures.orCurrent(null).run(), FigureFilter.ALL).stream()
        .map(Object::toString)
        .toList();
  }

  /** As the API reads them. */
  static Duration ofOneGrant(DataSource dataSource) throws SQLException {
    Figures figures = new Figures(dataSource);
    return median(() -> figures.find(figures.orCurrent(null).run(), ONE_GRANT).size());
  }

  /** The same rows, read by a statement written by hand. */
  static Duration bare(DataSource dataSource) throws SQLException {
    return median(
        () -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select = connection.prepareStatement(BARE);
              ResultSet rows = select.executeQuery()) {
            long count = 0;
            while (rows.next()) {
              count++;
            }
            return count;
          }
        });
  }

  private static Duration median(Read read) throws SQLException {
    long[] nanoseconds = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      if (read.rows() == 0) {
        throw new IllegalStateException("There are no such figures");
      }
      nanoseconds[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanoseconds);
    return Duration.ofNanos(nanoseconds[TIMES / 2]);
  }
}
