package org.alongside.registry.session;

import static org.alongside.registry.finding.FindingCode.ATTENDANCE_OUTSIDE_ENROLMENT;
import static org.alongside.registry.finding.FindingCode.SESSION_NOT_YET_HELD;
import static org.alongside.registry.finding.FindingCode.SESSION_OUTSIDE_COHORT;
import static org.alongside.registry.finding.FindingCode.SESSION_SAME_DAY_SAME_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.participant.Spell;
import org.junit.jupiter.api.Test;

class MeetingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Meeting MEETING = new Meeting(DAY, "U1");
  private static final List<Spell> ENROLLED = List.of(new Spell(DAY.minusDays(30), null));

  @Test
  void aSessionLiesWithinTheDatesOfItsCohort() {
    assertThat(MEETING.within(DAY, DAY)).isEmpty();
    assertThat(MEETING.within(DAY.minusDays(1), null)).isEmpty();
    assertThat(MEETING.within(DAY.plusDays(1), null))
        .containsExactly(SESSION_OUTSIDE_COHORT.at("held_on"));
    assertThat(MEETING.within(DAY.minusDays(9), DAY.minusDays(1))).isNotEmpty();
  }

  @Test
  void theSameUnitTwiceOnOneDayIsUnlikely() {
    assertThat(MEETING.beside(List.of(new Meeting(DAY, "U1"))))
        .containsExactly(SESSION_SAME_DAY_SAME_UNIT.at("unit"));
    assertThat(MEETING.beside(List.of(new Meeting(DAY, "U2"), new Meeting(DAY.plusDays(1), "U1"))))
        .isEmpty();
  }

  @Test
  void sessionsWithoutAUnitAreUnitsOfTheirOwn() {
    assertThat(new Meeting(DAY, null).beside(List.of(new Meeting(DAY, null)))).isEmpty();
  }

  @Test
  void nobodyAttendsTomorrow() {
    assertThat(MEETING.attendedBy(ENROLLED, DAY)).isEmpty();
    assertThat(MEETING.attendedBy(ENROLLED, DAY.minusDays(1)))
        .containsExactly(SESSION_NOT_YET_HELD.at("session"));
  }

  @Test
  void aVisitOutsideAnyEnrolmentIsADropIn() {
    List<Spell> before = List.of(new Spell(DAY.minusDays(30), DAY.minusDays(1)));
    assertThat(MEETING.attendedBy(before, DAY))
        .containsExactly(ATTENDANCE_OUTSIDE_ENROLMENT.at("participant"));
    assertThat(MEETING.attendedBy(List.of(), DAY)).isNotEmpty();
    assertThat(MEETING.attendedBy(List.of(before.get(0), new Spell(DAY, DAY)), DAY)).isEmpty();
  }
}
