package org.alongside.registry.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealed names as rows, and how they get another key. */
abstract class NamesContract {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final int PEOPLE = 7;
  private static final int BATCH = 3;

  private final NameKeys old = NameKeys.parse("old:" + key(1), key(10));
  private final NameKeys rotated = NameKeys.parse("new:" + key(2) + ",old:" + key(1), key(11));
  private Connection connection;

  abstract DataSource database();

  @BeforeEach
  void people() throws SQLException {
    connection = database().getConnection();
    for (int id = 1; id <= PEOPLE; id++) {
      run(
          ("insert into registry.participant (id, code, sex, consent, created_at, created_by,"
                  + " changed_at, changed_by, version) values (%d, 'P%d', 'M', 'given', '2026-01-01"
                  + " 00:00:00', 't', '2026-01-01 00:00:00', 't', 1)")
              .formatted(id, id));
      SealedName sealed = new NameCipher(old).seal(id, "Name " + id);
      NameRows.insert(connection, id, sealed, "mara", NOW);
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void newKeysReachEveryNameAndToken() throws SQLException {
    assertThat(ResealNames.reseal(connection, rotated, BATCH))
        .isEqualTo(new ResealNames.Outcome(PEOPLE, 0));
    assertNamed(rotated, id -> true);
    assertThat(ResealNames.reseal(connection, rotated, BATCH))
        .as("nothing is left")
        .isEqualTo(new ResealNames.Outcome(0, 0));
  }

  @Test
  void cutOffItGoesOnWithThoseThatAreLeft() throws SQLException {
    for (NameRows.Line line : NameRows.outdated(connection, rotated, 0, BATCH)) {
      NameCipher cipher = new NameCipher(rotated);
      String name = cipher.open(line.participant(), line.name());
      NameRows.reseal(connection, line, cipher.seal(line.participant(), name));
    }
    assertThat(ResealNames.reseal(connection, rotated, BATCH).resealed()).isEqualTo(PEOPLE - BATCH);
    assertNamed(rotated, id -> true);
  }

  @Test
  void nameThatDoesNotOpenStaysAndIsCounted() throws SQLException {
    run("update registry.participant_name set key_id = 'lost' where participant_id = 4");
    assertThat(ResealNames.reseal(connection, rotated, BATCH))
        .isEqualTo(new ResealNames.Outcome(PEOPLE - 1, 1));
    assertNamed(rotated, id -> id != 4);
    assertThat(NameRows.find(connection, 4).orElseThrow().name().key()).isEqualTo("lost");
  }

  @Test
  void whoeverWritesSecondIsTold() throws SQLException {
    NameRows.Line read = NameRows.find(connection, 1).orElseThrow();
    SealedName first = new NameCipher(old).seal(1, "First");
    assertThat(NameRows.update(connection, read, first, "mara", NOW)).isTrue();
    assertThat(NameRows.update(connection, read, first, "emeka", NOW)).isFalse();
    assertThat(NameRows.delete(connection, 1)).isTrue();
    assertThat(NameRows.find(connection, 1)).isEmpty();
  }

  @Test
  void whoIsInALinkedClubIsKnownByEnrolmentAndByVisit() throws SQLException {
    String stamps = "'2026-01-01 00:00:00', 't', '2026-01-01 00:00:00', 't', 1)";
    String who = "created_at, created_by, changed_at, changed_by, version) values ";
    run(
        "insert into registry.programme (id, code, title, model, activity_gap_days, "
            + (who + "(1, 'PR', 'T', 'club', 30, " + stamps));
    run(
        "insert into registry.site (id, code, name, time_zone, kind, sensitivity, "
            + (who + "(1, 'S', 'S', 'UTC', 'online', 'hidden', " + stamps));
    for (String cohort : new String[] {"1, 'OPEN', 1, 1, false", "2, 'LINKED', 1, 1, true"}) {
      run(
          "insert into registry.cohort (id, code, programme_id, site_id, key_population_linked,"
              + " starts_on, status, "
              + (who + "(" + cohort + ", '2026-01-01', 'open', " + stamps));
    }
    run(
        "insert into registry.cohort_session (id, cohort_id, code, kind, held_on, "
            + (who + "(1, 2, '1', 'lesson', '2026-01-02', " + stamps));
    for (String spell : new String[] {"1, 1, 1", "2, 2, 2"}) {
      run(
          "insert into registry.enrolment (id, cohort_id, participant_id, spell, role, "
              + (who + "(" + spell + ", 1, 'participant', " + stamps));
    }
    run(
        "insert into registry.attendance (id, session_id, participant_id, attendance, "
            + (who + "(1, 1, 3, 'present', " + stamps));
    assertThat(NameRows.inLinkedCohort(connection, 1)).isFalse();
    assertThat(NameRows.inLinkedCohort(connection, 2)).isTrue();
    assertThat(NameRows.inLinkedCohort(connection, 3)).isTrue();

    assertThat(ForgetLinkedNames.forget(connection, NOW)).isEqualTo(2);
    assertThat(NameRows.find(connection, 2)).isEmpty();
    assertThat(NameRows.find(connection, 3)).isEmpty();
    assertNamed(old, "old", id -> id != 2 && id != 3);
    assertThat(ForgetLinkedNames.forget(connection, NOW)).as("nothing is left").isZero();
    try (Statement statement = connection.createStatement();
        ResultSet told =
            statement.executeQuery(
                "select record_key, act, done_by from registry.audit_change order by id")) {
      for (String person : new String[] {"P2", "P3"}) {
        assertThat(told.next()).isTrue();
        assertThat(told.getString(1) + " " + told.getString(2) + " " + told.getString(3))
            .isEqualTo(person + " removed nightly");
      }
      assertThat(told.next()).isFalse();
    }
  }

  private void assertNamed(NameKeys keys, IntPredicate whom) throws SQLException {
    assertNamed(keys, "new", whom);
  }

  private void assertNamed(NameKeys keys, String sealing, IntPredicate whom) throws SQLException {
    for (int id : IntStream.rangeClosed(1, PEOPLE).filter(whom).toArray()) {
      SealedName name = NameRows.find(connection, id).orElseThrow().name();
      assertThat(name.key()).isEqualTo(sealing);
      assertThat(name.tokenKey()).isEqualTo(keys.tokenKeyId());
      assertThat(name.token()).isEqualTo(NameToken.of("name " + id, keys));
      assertThat(new NameCipher(keys).open(id, name)).isEqualTo("Name " + id);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String key(int seed) {
    byte[] bytes = new byte[NameKeys.BYTES];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }
}
