package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.junit.jupiter.api.Test;

/**
 * What a night takes over from the one before, and what of a night that failed, on every database.
 */
abstract class NextNightContract extends NightFixture {

  private static final String PERSON_NOTES =
      "select root_id, what, cohort_id, happened_on from batch.person_note order by 1, 2, 3, 4";

  @Test
  void secondNightOfTheSameDayChangesNoFigure() throws SQLException {
    nights.run(TODAY);
    long second = nights.run(TODAY);
    assertThat(texts("select run from reporting.pointer")).containsExactly("" + second);
    assertThat(
            texts(
                "select count(*) from reporting.figure where from_run = 2 or until_run is not"
                    + " null"))
        .containsExactly("0");
  }

  @Test
  void whatIsCommittedAfterTheCutWaitsForTheNextNight() throws SQLException {
    RegistryCut.Cut cut = nights.cut(TODAY);
    rows.attended(rows.man("M4"), secondSession);
    assertThat(cut.changed()).isEqualTo(3);
    nights.finish(TODAY, cut);
    assertThat(men("organisation", "", "")).isEqualTo("3 value");
    assertThat(texts("select count(*) from registry.change_trace")).containsExactly("2");
    nights.run(TODAY);
    assertThat(men("organisation", "", "")).isEqualTo("4 value");
    assertThat(texts("select count(*) from registry.change_trace")).containsExactly("0");
  }

  @Test
  void nightThatCopiesOnlyChangesCountsWhatAFullOneCounts() throws SQLException {
    nights.run(TODAY);
    long third = rows.man("M5");
    rows.attended(third, firstSession);
    rows.merge(second, first);
    nights.run(TODAY);
    rows.merge(third, second);
    nights.run(TODAY);
    assertThat(men("organisation", "", "ZW")).isEqualTo("1 value");
    List<String> changed = facts();
    for (String table :
        List.of("participant", "enrolment", "attendance", "step", "pledge", "response", "answer")) {
      rows.run("delete from batch.fact_" + table);
    }
    rows.run("update batch.cut_state set cut_number = 0");
    nights.cut(TODAY);
    assertThat(facts()).isEqualTo(changed);
  }

  @Test
  void pledgeThatPassesFromNobodyToAPersonAndBackIsCopiedOnce() throws SQLException {
    long pledge = rows.pledge(club, null, "2024-05-01", 1);
    nights.run(TODAY);
    rows.run("update registry.pledge set participant_id = " + first);
    rows.changedPerson(first);
    nights.run(TODAY);
    assertThat(texts("select id, participant_id from batch.fact_pledge"))
        .containsExactly(pledge + " " + first);
    rows.run("update registry.pledge set participant_id = null");
    rows.changed(club);
    nights.run(TODAY);
    assertThat(texts("select id, participant_id from batch.fact_pledge"))
        .containsExactly(pledge + " null");
  }

  @Test
  void undoneMergeGivesTwoMenAgainAndEveryFigureIsAsBefore() throws SQLException {
    nights.run(TODAY);
    List<String> before = figures();
    rows.merge(second, first);
    nights.run(TODAY);
    assertThat(men("organisation", "", "ZW")).isEqualTo("1 value");
    assertThat(figures()).isNotEqualTo(before);
    rows.merge(second, null);
    nights.run(TODAY);
    assertThat(men("organisation", "", "ZW")).isEqualTo("2 value");
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void nightThatCountsOnlyChangesAddsUpToTheBytesOfAFullCount() throws SQLException {
    int notes = 0;
    for (long seed = 1; seed <= 3; seed++) {
      DataSource database = database();
      Nights some = new Nights(database, 7);
      RandomChanges changes = new RandomChanges(new RegistryRows(database), seed);
      LocalDate day = LocalDate.of(2024, 3, 15);
      long run = some.count(day, false);
      int carriedOver = 0;
      for (int night = 1; night <= 12; night++) {
        changes.make(day);
        day = day.plusDays(changes.daysUntilTheNextNight());
        if (night % 4 == 0) {
          some.moveToAnotherServer();
        }
        run = some.count(day, false);
        assertThat(attendanceCopiedWrongly(database)).as("seed %d, night %d", seed, night).isZero();
        carriedOver += recounted(database, run) < changes.people() ? 1 : 0;
        if (night % 3 == 0) {
          List<String> totals = totals(database);
          List<String> noted = texts(database, PERSON_NOTES);
          some.count(day, true);
          assertThat(totals).as("seed %d, night %d", seed, night).isEqualTo(totals(database));
          notes += noted.size();
          assertThat(noted)
              .as("seed %d, night %d", seed, night)
              .isEqualTo(texts(database, PERSON_NOTES));
        }
      }
      assertThat(carriedOver).as("nights that counted only some").isGreaterThan(6);
    }
    assertThat(notes).as("in registries with a linked cohort").isPositive();
  }

  @Test
  void nightAfterOneThatFailedOrWasCountedByOtherSoftwareCountsEverybody() throws SQLException {
    nights.run(TODAY);
    assertThat(recounted(dataSource, nights.run(TODAY))).isZero();
    nights.cut(TODAY);
    assertThat(recounted(dataSource, nights.run(TODAY))).as("after a broken one").isEqualTo(3);
    rows.run("update batch.nightly_run set counted_with = 'other'");
    assertThat(recounted(dataSource, nights.run(TODAY))).as("after an upgrade").isEqualTo(3);
    assertThat(recounted(dataSource, nights.run(TODAY.minusDays(1)))).as("earlier").isEqualTo(3);
    assertThat(recounted(dataSource, nights.run(TODAY))).as("later again").isZero();
    assertThat(texts("select distinct people from batch.nightly_run where people is not null"))
        .containsExactly("3");
  }

  @Test
  void countBrokenOffGoesOnWithTheFirstSliceNotCounted() throws SQLException {
    RegistryCut.Cut cut = nights.cut(TODAY);
    NightReference reference = nights.reference(TODAY);
    new Slices(dataSource).divide(1, 1);
    SliceCounter counter = new SliceCounter(dataSource, reference);
    counter.keep(1, counter.count(1, 0));
    counter.keep(1, counter.count(1, 2));
    assertThat(new Slices(dataSource).open(1)).containsExactly(1, 3);
    nights.countOpenSlices(nights.reference(TODAY));
    nights.publish(TODAY, cut);
    assertThat(men("organisation", "", "")).isEqualTo("3 value");
  }

  @Test
  void figuresThatContradictEachOtherFailTheNightAndNothingIsPublished() throws SQLException {
    nights.run(TODAY);
    RegistryCut.Cut cut = nights.cut(TODAY, true);
    NightReference reference = nights.reference(TODAY);
    new Slices(dataSource).divide(2, 1);
    nights.countOpenSlices(reference);
    SliceCounter counter = new SliceCounter(dataSource, reference);
    SliceCounter.Contributions good = counter.count(2, 1);
    // Ends after the organisation's first series of numbers, as if the rest had been lost.
    counter.keep(
        2, new SliceCounter.Contributions(1, firstSeries(good.counts()), List.of(), List.of()));
    assertThatThrownBy(() -> nights.publish(TODAY, cut))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("organisation")
        .hasMessageContaining("2024-");
    assertThat(texts("select run from reporting.pointer")).containsExactly("1");
  }

  /** Rows of attendance of which the facts have none, or another, or a copy too many. */
  private static long attendanceCopiedWrongly(DataSource database) throws SQLException {
    String same =
        "from registry.attendance a join batch.fact_participant p on p.id = a.participant_id"
            + " join batch.fact_attendance f on f.participant_id = a.participant_id"
            + " and f.session_id = a.session_id and f.root_id = p.root_id"
            + " and f.attendance = a.attendance and coalesce(f.minutes, -1) = coalesce(a.minutes, -1)";
    long right = Nights.number(database, "select count(*) " + same);
    long rows = Nights.number(database, "select count(*) from registry.attendance");
    long copies = Nights.number(database, "select count(*) from batch.fact_attendance");
    return Math.abs(rows - right) + Math.abs(copies - right);
  }

  private static long recounted(DataSource dataSource, long run) throws SQLException {
    return Nights.number(
        dataSource, "select coalesce(recounted, people) from batch.nightly_run where run = " + run);
  }

  /** What every scope added up to, byte for byte. */
  private static List<String> totals(DataSource dataSource) throws SQLException {
    List<String> totals = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select scope_no, contributions from batch.run_total order by scope_no")) {
      while (row.next()) {
        totals.add(row.getInt(1) + " " + HexFormat.of().formatHex(row.getBytes(2)));
      }
    }
    return totals;
  }

  private List<String> facts() throws SQLException {
    List<String> facts = new ArrayList<>();
    facts.addAll(
        texts(
            "select id, root_id, sex, birth_year, consent from batch.fact_participant order by id"));
    facts.addAll(
        texts(
            "select root_id, participant_id, session_id, attendance from batch.fact_attendance"
                + " order by participant_id, session_id"));
    return facts;
  }

  /** Cell, series, its numbers up to the mark behind them, and the mark behind all cells. */
  private static byte[] firstSeries(byte[] counts) {
    int end = 6;
    while (counts[end] != -1 || counts[end + 1] != -1) {
      end += 10;
    }
    byte[] cut = Arrays.copyOf(counts, end + 6);
    Arrays.fill(cut, end, end + 6, (byte) -1);
    return cut;
  }
}
