package org.alongside.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.row.RowFormat;
import org.alongside.registry.session.AttendanceRow;
import org.alongside.registry.session.SessionRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedQuartersTest {

  private static final LocalDate CLOSED = LocalDate.of(2026, 3, 31);
  private static final Map<String, String> NOTHING = Map.of();

  @ParameterizedTest
  @CsvSource({
    "2026-03-30, 2025-12-31",
    "2026-03-31, 2026-03-31",
    "2026-04-01, 2026-03-31",
    "2026-12-31, 2026-12-31",
    "2027-01-01, 2026-12-31",
  })
  void aQuarterIsClosedWithItsLastDay(LocalDate businessDate, LocalDate closed) {
    assertThat(ClosedQuarters.lastClosed(businessDate)).isEqualTo(closed);
  }

  @Test
  void anEventOfAClosedQuarterIsTouchedByAnyChange() {
    var before = Map.of("session", "S1", "held_on", "2026-03-31", "minutes", "60");
    var after = Map.of("session", "S1", "held_on", "2026-03-31", "minutes", "90");

    assertThat(touched(SessionRow.class, before, after)).isTrue();
    assertThat(touched(SessionRow.class, NOTHING, after)).isTrue();
    assertThat(touched(SessionRow.class, before, NOTHING)).isTrue();
  }

  @Test
  void movingAnEventOutOfAClosedQuarterTouchesIt() {
    var before = Map.of("session", "S1", "held_on", "2026-03-31");
    var after = Map.of("session", "S1", "held_on", "2026-04-01");

    assertThat(touched(SessionRow.class, before, after)).isTrue();
    assertThat(touched(SessionRow.class, after, before)).isTrue();
  }

  @Test
  void anExitOfThisQuarterLeavesTheEnrolmentsQuarterAlone() {
    var before = Map.of("spell", "1", "enrolled_on", "2025-05-01");
    var after =
        Map.of(
            "spell",
            "1",
            "enrolled_on",
            "2025-05-01",
            "exited_on",
            "2026-04-02",
            "exit_reason",
            "moved");

    assertThat(touched(EnrolmentRow.class, before, after)).isFalse();
    assertThat(touched(EnrolmentRow.class, after, before)).isFalse();
    assertThat(touched(EnrolmentRow.class, before, NOTHING)).isTrue();
  }

  @Test
  void aShareThatEndsLaterTouchesTheQuartersSinceItBegan() {
    var before = Map.of("from", "2025-05-01", "to", "2026-12-31", "share_percent", "60");
    var less = Map.of("from", "2025-05-01", "to", "2026-12-31", "share_percent", "59");
    var longer = Map.of("from", "2025-05-01", "to", "2027-12-31", "share_percent", "60");
    var shorter = Map.of("from", "2025-05-01", "to", "2026-03-30", "share_percent", "60");
    var fromThisQuarter = Map.of("from", "2026-04-01", "share_percent", "60");

    assertThat(touched(CohortFundingRow.class, before, less)).isTrue();
    assertThat(touched(CohortFundingRow.class, before, shorter)).isTrue();
    assertThat(touched(CohortFundingRow.class, before, longer)).isFalse();
    assertThat(touched(CohortFundingRow.class, NOTHING, before)).isTrue();
    assertThat(touched(CohortFundingRow.class, NOTHING, fromThisQuarter)).isFalse();
  }

  @Test
  void attendanceTakesTheDayOfItsSession() {
    var row = Map.of("session", "S1", "attendance", "present");
    RowFormat<AttendanceRow> format = RowFormat.of(AttendanceRow.class);

    assertThat(ClosedQuarters.touched(format, NOTHING, row, CLOSED, CLOSED)).isTrue();
    assertThat(ClosedQuarters.touched(format, NOTHING, row, CLOSED.plusDays(1), CLOSED)).isFalse();
  }

  private static <R extends Record & org.alongside.registry.row.Row> boolean touched(
      Class<R> row, Map<String, String> before, Map<String, String> after) {
    return ClosedQuarters.touched(RowFormat.of(row), before, after, null, CLOSED);
  }
}
