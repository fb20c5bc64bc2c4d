package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.audit.Cause;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.erasure.ErasedCodes;
import org.alongside.registry.erasure.Erasure;
import org.alongside.registry.erasure.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two men of three are one person, who is erased. */
abstract class ErasureContract {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Cause ASKED = new Cause("mara", NOW, "asked for");
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "participant", List.of("participant"),
          "attendance", List.of("cohort", "session", "participant"),
          "pair", List.of("pair"));

  private DataSource dataSource;
  private Nights nights;
  private long him;

  abstract DataSource database();

  @BeforeEach
  void registry() throws SQLException {
    dataSource = database();
    RegistryRows rows = new RegistryRows(dataSource);
    nights = new Nights(dataSource, 10);
    long donor = rows.organisation("D");
    long grant = rows.grant("G", donor, "2024-04-01", "2025-03-31");
    long club = rows.cohort("C1", rows.programme("P", 1), rows.site("S1", "ZW"), false);
    rows.funding(club, grant, "2024-04-01", 60);
    long first = rows.session(club, "A", "2024-03-31");
    long second = rows.session(club, "B", "2024-04-01");
    him = rows.man("M1");
    long again = rows.man("M2");
    rows.attended(him, first);
    rows.attended(again, second);
    rows.attended(rows.man("M3"), second);
    rows.merge(again, him);
    try (Connection connection = dataSource.getConnection()) {
      AuditLog.add(
          connection,
          new Cause("emeka", NOW, "he told me"),
          List.of(
              entry("participant", "M1", "M1", 1, "birth_year", "1990"),
              entry("pair", "PA-1", "M3", 1, "partner", "M1"),
              entry("pair", "PA-2", "M3", 1, "ends_on", "M1"),
              new Alteration(
                  Act.CREATED, "attendance", null, "C1", null, 1, 2, 2, 1, "C1/A/M1\nC1/M1/M3")));
      AuditLog.add(connection, "emeka", NOW, Viewing.of(Viewing.Way.PAGE, "participant", "M1"));
      AuditLog.add(
          connection, "emeka", NOW, Viewing.list(Viewing.Way.API, "enrolment", "C1 m1", 4));
    }
  }

  private static Alteration entry(
      String kind, String key, String participant, int version, String column, String after) {
    return Alteration.veiled(
        Act.CHANGED,
        kind,
        key,
        participant,
        1,
        version,
        List.of(new Difference(column, "", after)));
  }

  @Test
  void noFigureMovesOnTheNextNight() throws SQLException {
    nights.run(TODAY);
    erase();
    nights.run(TODAY);
    assertThat(
            texts(
                "select count(*) from reporting.figure where from_run = 2 or until_run is not"
                    + " null"))
        .containsExactly("0");
    assertThat(texts("select count(*) from reporting.figure where from_run = 1"))
        .doesNotContain("0");
  }

  @Test
  void codeIsGoneEverywhereAndOtherPeopleStay() throws SQLException {
    erase();
    assertThat(texts("select code from registry.participant where code not like 'erased-%'"))
        .containsExactly("M3");
    assertThat(texts("select birth_year, sex from registry.participant where id = " + him))
        .containsExactly("1990 M");
    String residue = texts("select code from registry.participant where id = " + him).get(0);
    assertThat(
            texts(
                "select kind, record_key, participant, reason, details from registry.audit_change"
                    + " where done_by = 'emeka' order by id"))
        .containsExactly(
            "participant " + residue + " " + residue + " (erased) {}",
            "pair PA-1 M3 he told me {\"partner\":[\"\",\"" + residue + "\"]}",
            "pair PA-2 M3 he told me {\"ends_on\":[\"\",\"M1\"]}",
            "attendance null null he told me C1/A/" + residue + "\nC1/M1/M3");
    assertThat(texts("select kind, record_key, searched from registry.audit_reading order by id"))
        .containsExactly("participant " + residue + " null", "enrolment null C1 " + residue);
    assertThat(texts("select done_by, reason, records, under_way from registry.erasure"))
        .containsExactly("mara asked for 2 0");
  }

  @Test
  void codeDoesNotComeBack() throws SQLException {
    erase();
    try (Connection connection = dataSource.getConnection()) {
      assertThat(ErasedCodes.among(connection, List.of("M1", "M2", "M3", "m1")))
          .containsExactlyInAnyOrder("M1", "M2");
    }
    assertThat(texts("select token from registry.erased_code"))
        .hasSize(2)
        .allMatch(token -> token.length() == 64);
  }

  @Test
  void logIsStillOnlyAddedToOtherwise() throws SQLException {
    erase();
    for (String sql :
        new String[] {
          "update registry.audit_change set details = '{}'",
          "update registry.audit_reading set searched = ''",
          "delete from registry.audit_change",
          "delete from registry.audit_reading"
        }) {
      assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
    }
    for (String column : new String[] {"done_by = 'x'", "version = 9", "act = 'created'"}) {
      assertThatThrownBy(() -> runWithin("update registry.audit_change set " + column))
          .as(column)
          .isInstanceOf(SQLException.class);
    }
  }

  private void erase() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      new Erasure(connection, KEYS).erase(Person.of(connection, him), ASKED);
      connection.commit();
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** As an erasure that would go too far. */
  private void runWithin(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate("update registry.erasure set under_way = 1");
      try {
        statement.executeUpdate(sql);
      } finally {
        connection.rollback();
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(rows.getString(i));
        }
        texts.add(String.join(" ", cells));
      }
    }
    return texts;
  }
}
