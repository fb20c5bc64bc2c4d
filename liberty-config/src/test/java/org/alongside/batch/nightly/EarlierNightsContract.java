package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve concerns in Zimbabwe and forty in Haiti, until three of the twelve turn out wrong. */
abstract class EarlierNightsContract {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private DataSource dataSource;
  private RegistryRows rows;
  private Nights nights;
  private long harare;

  abstract DataSource database();

  @BeforeEach
  void registry() throws SQLException {
    dataSource = database();
    rows = new RegistryRows(dataSource);
    nights = new Nights(dataSource, 10);
    long programme = rows.programme("P", 1);
    harare = rows.cohort("C1", programme, rows.site("S1", "ZW"), false);
    long jacmel = rows.cohort("C2", programme, rows.site("S2", "HT"), false);
    long session = rows.session(harare, "A", "2024-04-02");
    rows.attended(rows.man("M1"), session);
    rows.attended(rows.man("M2"), rows.session(jacmel, "B", "2024-04-02"));
    for (int i = 0; i < 40; i++) {
      rows.concern(jacmel, "2024-05-01");
      if (i < 12) {
        rows.concern(harare, "2024-05-01");
      }
    }
  }

  private void threeOfTheTwelveWereWrong() throws SQLException {
    rows.run(
        "delete from registry.concern where cohort_id = "
            + harare
            + " and id in (select id from registry.concern where cohort_id = "
            + harare
            + " order by id fetch first 3 rows only)");
    rows.changed(harare);
  }

  @Test
  void whatWasShownBeforeIsNoCoverForWhatIsHiddenNow() throws SQLException {
    nights.run(TODAY);
    assertThat(life("organisation", "")).isEqualTo("52 value");
    assertThat(life("country", "ZW")).isEqualTo("12 value");
    threeOfTheTwelveWereWrong();
    nights.run(TODAY);
    assertThat(life("country", "ZW")).as("nine").isEqualTo("null suppressed");
    assertThat(life("country", "HT")).as("was shown, and is the same").isEqualTo("40 value");
    assertThat(life("organisation", "")).as("49 − 40 = 9").isEqualTo("null suppressed");
    nights.run(TODAY);
    assertThat(life("country", "HT")).isEqualTo("40 value");
    assertThat(life("organisation", "")).isEqualTo("null suppressed");
  }

  @Test
  void nobodyWhoSawNothingBeforeIsToldLessThanMustBe() throws SQLException {
    threeOfTheTwelveWereWrong();
    nights.run(TODAY);
    assertThat(life("country", "ZW")).isEqualTo("null suppressed");
    assertThat(life("country", "HT")).as("the cheaper one").isEqualTo("null suppressed");
    assertThat(life("organisation", "")).isEqualTo("49 value");
  }

  private String life(String scopeType, String scope) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select cast(figure_value as bigint), state from reporting.figure where"
                    + " indicator_code = 'CONCERNS_RAISED' and scope_type = ? and scope = ? and"
                    + " period_kind = 'life' and until_run is null and country = '' and area = ''"
                    + " and programme = '' and model = ''")) {
      select.setString(1, scopeType);
      select.setString(2, scope);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1) + " " + row.getString(2);
      }
    }
  }
}
