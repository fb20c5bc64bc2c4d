package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A small registry and its nights, for tests on every database. */
abstract class NightFixture {

  static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  DataSource dataSource;
  RegistryRows rows;
  Nights nights;
  long firstSession;
  long secondSession;
  long club;
  long other;
  long first;
  long second;

  abstract DataSource database();

  /** Two men in a club in Zimbabwe that D pays for since April; a third in a club in Haiti. */
  @BeforeEach
  void registry() throws SQLException {
    dataSource = database();
    rows = new RegistryRows(dataSource);
    nights = new Nights(dataSource, 1);
    long donor = rows.organisation("D");
    long grant = rows.grant("G", donor, "2024-04-01", "2025-03-31");
    long programme = rows.programme("P", 1);
    club = rows.cohort("C1", programme, rows.site("S1", "ZW"), false);
    rows.funding(club, grant, "2024-04-01", 60);
    firstSession = rows.session(club, "A", "2024-03-31");
    secondSession = rows.session(club, "B", "2024-04-01");
    other = rows.cohort("C2", programme, rows.site("S2", "HT"), false);
    long third = rows.session(other, "A", "2024-05-01");
    first = rows.man("M1");
    second = rows.man("M2");
    rows.attended(first, firstSession);
    rows.attended(second, secondSession);
    rows.attended(rows.man("M3"), third);
  }

  /** Every figure now published, with its number and state. */
  List<String> figures() throws SQLException {
    return texts(
        "select indicator_code, scope_type, scope, calendar, period_kind, period_start, country,"
            + " programme, model, sex, age_band, detail, measure, figure_value, numerator,"
            + " denominator, n, state from reporting.figure where until_run is null"
            + " order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13");
  }

  /** Value, numerator, denominator and state of the organisation's life. */
  String life(String indicator) throws SQLException {
    List<String> found =
        texts(
            "select figure_value, numerator, denominator, state from reporting.figure where"
                + " scope_type = 'organisation' and country = '' and area = '' and programme = ''"
                + " and model = '' and sex = '' and age_band = '' and period_kind = 'life' and"
                + " until_run is null and indicator_code = '"
                + indicator
                + "'");
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  String men(String scopeType, String scope, String country) throws SQLException {
    List<String> found =
        texts(
            "select coalesce(cast(cast(figure_value as bigint) as char(10)), 'null') || ' ' ||"
                + " state from reporting.figure where indicator_code = 'R_REG' and age_band = ''"
                + " and measure <> 'apportioned' and calendar = 'calendar' and period_kind ="
                + " 'life' and until_run is null and programme = '' and model = '' and scope_type"
                + " = '"
                + scopeType
                + "' and scope = '"
                + scope
                + "' and country = '"
                + country
                + "'");
    assertThat(found).hasSize(1);
    return found.get(0).replaceAll(" +", " ");
  }

  List<String> texts(String sql) throws SQLException {
    return texts(dataSource, sql);
  }

  static List<String> texts(DataSource dataSource, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int c = 1; c <= columns; c++) {
          cells.add(String.valueOf(row.getString(c)));
        }
        texts.add(String.join(" ", cells));
      }
    }
    return texts;
  }
}
