package org.alongside.batch.indicator;

import static org.alongside.batch.indicator.Registry.pays;
import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reach, contacts, activity (domain spec, sections 3 and 4), each figure worked out by hand. */
class ReachTest {

  private final Registry registry = new Registry();

  @AfterEach
  void everyIdentityHolds() {
    Counted counted = registry.count();
    assertThat(Identities.violations(counted.frame(), counted.tally())).isEmpty();
  }

  @Test
  void lastDayOfAQuarterBelongsToItAndTheNextDayToTheNext() {
    int cohort = registry.cohort("C", "ZW");
    int last = registry.session(cohort, "2024-03-31");
    int first = registry.session(cohort, "2024-04-01");
    registry.man().attended(last).then();
    registry.man().attended(first).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.NEW, "2024-Q1")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.NEW, "2024-Q2")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.REGISTERED, "2024-Q1")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.REGISTERED, "2024-Q2")).isEqualTo(2);
  }

  @Test
  void leapDayIsADayLikeAnyOther() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-29");
    registry.man().attended(session).then();
    Counted counted = registry.count();
    assertThat(counted.in(counted.organisation(), Quantity.NEW, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void whoComesInTwoQuartersIsServedTwiceButNewOnce() {
    int cohort = registry.cohort("C", "ZW");
    int one = registry.session(cohort, "2024-01-10");
    int two = registry.session(cohort, "2024-05-10");
    registry.man().attended(one, two).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.SERVED, "2024-Q1")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.SERVED, "2024-Q2")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.SERVED, "life")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.NEW, "2024-Q2")).isZero();
    assertThat(counted.in(all, Quantity.CONTACTS, "life")).isEqualTo(2);
  }

  @Test
  void nothingAfterTheBusinessDateCounts() {
    registry.asOf("2024-05-15");
    int cohort = registry.cohort("C", "ZW");
    int held = registry.session(cohort, "2024-05-15", null, 60, 3);
    int planned = registry.session(cohort, "2024-05-16", null, 60, 4);
    registry.man().enrolled(cohort, "2024-05-16").attended(planned).then();
    registry.man().attended(held).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.SESSIONS, "2024-Q2")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.CONTACTS, "2024-Q2")).isEqualTo(4);
    assertThat(counted.in(all, Quantity.ENROLLED, "2024-Q2")).isZero();
    assertThat(counted.at(all, Quantity.REGISTERED, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void attendanceIsLateFromTheThirtyFirstDayOnAndHeadsAreNeverLate() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-01", null, 60, 3);
    registry.man().attendedButEntered(session, 30).then();
    registry.man().attendedButEntered(session, 31).then();
    registry.man().marked(session, Mark.ABSENT, Reference.NONE, Reference.NONE).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.LATE, "2024-Q1")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.CONTACTS, "2024-Q1")).isEqualTo(5);
    assertThat(counted.in(all, Quantity.HEADCOUNT, "2024-Q1")).isEqualTo(3);
  }

  @Test
  void attendanceOnTheDayOfWithdrawalIsReachAndTheDayAfterIsNot() {
    int cohort = registry.cohort("C", "ZW");
    int before = registry.session(cohort, "2024-03-31");
    int after = registry.session(cohort, "2024-04-01");
    registry.man().withdrew("2024-03-31").attended(before, after).then();
    registry.man().withdrew("2024-03-31").attended(after).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.at(all, Quantity.REGISTERED, "2024-Q2")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.SERVED, "2024-Q2")).isZero();
    assertThat(counted.in(all, Quantity.CONTACTS, "2024-Q2")).isEqualTo(2);
    assertThat(counted.in(all, Quantity.NO_CONSENT, "2024-Q2")).isEqualTo(2);
  }

  @Test
  void withoutConsentThereIsEnrolmentAndContactButNoReachAndNoActivity() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-06-20");
    registry.man().withoutConsent().enrolled(cohort, "2024-06-01").attended(session).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.at(all, Quantity.REGISTERED, "life")).isZero();
    assertThat(counted.at(all, Quantity.ACTIVE, "life")).isZero();
    assertThat(counted.in(all, Quantity.NO_CONSENT, "life")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.CONTACTS, "life")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.ENROLLED, "life")).isEqualTo(1);
  }

  @Test
  void absentAndExcusedAreNeitherReachNorContacts() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-01");
    registry.man().marked(session, Mark.ABSENT, -1, -1).then();
    registry.man().marked(session, Mark.EXCUSED, -1, -1).then();
    registry.man().marked(session, Mark.PARTIAL, -1, -1).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.at(all, Quantity.REGISTERED, "life")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.CONTACTS, "life")).isEqualTo(1);
  }

  @Test
  void voidEnrolmentCountsNowhereNorDoesAttendanceUnderIt() {
    int cohort = registry.cohort("C", "ZW");
    int under = registry.session(cohort, "2024-02-01");
    int afterwards = registry.session(cohort, "2024-03-01");
    registry.man().enrolled(cohort, "2024-01-15", "2024-02-15", Exit.VOID).attended(under).then();
    registry
        .man()
        .enrolled(cohort, "2024-01-15", "2024-02-15", Exit.VOID)
        .attended(afterwards)
        .then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.ENROLLED, "life")).isZero();
    assertThat(counted.in(all, Quantity.CONTACTS, "life")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.REGISTERED, "life")).isEqualTo(1);
  }

  @Test
  void dropInIsReachedButNeitherEnrolledNorActive() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-06-20");
    registry.man().attended(session).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.at(all, Quantity.REGISTERED, "life")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.ACTIVE, "life")).isZero();
  }

  @Test
  void activeUntilTheGapIsOverOrTheExitWhicheverComesFirst() {
    int cohort = registry.cohort("C", "ZW");
    int thirtyBefore = registry.session(cohort, "2024-03-01");
    registry.man().enrolled(cohort, "2024-01-01").attended(thirtyBefore).then();
    registry
        .man()
        .enrolled(cohort, "2024-01-01", "2024-03-31", Exit.OTHER)
        .attended(thirtyBefore)
        .then();
    registry
        .man()
        .enrolled(cohort, "2024-01-01", "2024-03-30", Exit.OTHER)
        .attended(thirtyBefore)
        .then();
    Counted counted = registry.count();
    // 31 March is 30 days after 1 March: the first two are active then, the third has left.
    assertThat(counted.at(counted.organisation(), Quantity.ACTIVE, "2024-Q1")).isEqualTo(2);
    assertThat(counted.at(counted.organisation(), Quantity.ACTIVE, "2024-Q2")).isZero();
  }

  @Test
  void whoRejoinsIsTwoEnrolmentsOfOnePerson() {
    int cohort = registry.cohort("C", "ZW");
    int first = registry.session(cohort, "2024-01-20");
    int second = registry.session(cohort, "2024-03-20");
    registry
        .man()
        .enrolled(cohort, "2024-01-10", "2024-02-01", Exit.OTHER)
        .enrolled(cohort, "2024-03-10", "2024-04-01", Exit.OTHER)
        .attended(first, second)
        .then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.ENROLLED, "2024-Q1")).isEqualTo(2);
    assertThat(counted.in(all, Quantity.ENROLLED_PERSONS, "2024-Q1")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.ACTIVE, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void onlineSessionCountsAtHomeElseInZz() {
    int cohort = registry.cohort("C", "");
    int session = registry.session(cohort, "2024-02-01", null, 60, 5);
    registry.man().at("UA").attended(session).then();
    registry.man().attended(session).then();
    Counted counted = registry.count();
    assertThat(counted.at(counted.total(Scope.Type.COUNTRY, "UA"), Quantity.REGISTERED, "life"))
        .isEqualTo(1);
    assertThat(counted.at(counted.total(Scope.Type.COUNTRY, "ZZ"), Quantity.REGISTERED, "life"))
        .isEqualTo(1);
    assertThat(counted.in(counted.total(Scope.Type.COUNTRY, "ZZ"), Quantity.CONTACTS, "life"))
        .isEqualTo(6);
  }

  @Test
  void manInTwoCountriesCountsOnceInTheTotalAndOnceInTheOverlap() {
    int club = registry.cohort("C1", "ZW");
    int other = registry.cohort("C2", "HT");
    int first = registry.session(club, "2024-02-01");
    int second = registry.session(other, "2024-05-01");
    registry.man().attended(first, second).then();
    registry.man().attended(second).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.men(all, Quantity.REGISTERED, "2024-Q2")).isEqualTo(2);
    assertThat(counted.at(all, Quantity.OVERLAP_COUNTRY, "2024-Q1")).isZero();
    assertThat(counted.at(all, Quantity.OVERLAP_COUNTRY, "2024-Q2")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.OVERLAP_PROGRAMME, "2024-Q2")).isZero();
  }

  @Test
  void ageIsTakenAtTheFirstReachInTheScope() {
    int grant = registry.grant("G", "D", Reference.NONE);
    int own = registry.cohort("C1", "ZW");
    int paid = registry.cohort("C2", "ZW", pays(grant, 100));
    registry.asOf("2025-06-30");
    int first = registry.session(own, "2024-12-31");
    int second = registry.session(paid, "2025-01-01");
    registry.man().born(2006).attended(first, second).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    Cell donor = counted.total(Scope.Type.DONOR, "D");
    int life = counted.period(all, "life");
    int at18 = Splits.of(Sex.M, AgeBand.FROM_18);
    int last = all.periods().last(life);
    assertThat(counted.tally().at(all, Quantity.REGISTERED, at18, last)).isEqualTo(1);
    assertThat(counted.tally().at(donor, Quantity.REGISTERED, at18, last)).isEqualTo(1);
    assertThat(AgeBand.in(2024, 2006)).isEqualTo(AgeBand.FROM_18);
    assertThat(AgeBand.in(2026, 2006)).isEqualTo(AgeBand.FROM_20);
    assertThat(AgeBand.in(2021, 2006)).isEqualTo(AgeBand.FROM_15);
    assertThat(AgeBand.in(2020, 2006)).isEqualTo(AgeBand.UNDER_15);
    assertThat(AgeBand.in(2056, 2006)).isEqualTo(AgeBand.FROM_50);
  }

  @Test
  void attendanceUnderAMergedRecordStaysWithItsEnrolment() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-01");
    registry
        .man()
        .enrolled(cohort, "2024-01-01")
        .alsoKnownAs(2)
        .enrolled(cohort, "2024-01-01", "2024-03-01", Exit.VOID)
        .attended(session)
        .then();
    Counted counted = registry.count();
    // The attendance was entered under the record whose enrolment is void.
    assertThat(counted.at(counted.organisation(), Quantity.REGISTERED, "life")).isZero();
    assertThat(counted.in(counted.organisation(), Quantity.ENROLLED, "life")).isEqualTo(1);
  }

  @Test
  void oneManIsCountedInEveryScopeHeBelongsTo() {
    int grant = registry.grant("G", "D", Reference.NONE);
    int cohort = registry.cohort("C", "ZW", pays(grant, 40));
    int session = registry.session(cohort, "2024-02-01");
    registry.man().attended(session).then();
    Counted counted = registry.count();
    for (Cell cell : counted.frame().cells()) {
      boolean shared = cell.dimension() == Cell.Dimension.DONOR;
      long men =
          shared
              ? counted.at(cell, Quantity.SHARED, "life")
              : counted.men(cell, Quantity.REGISTERED, "life");
      assertThat(men).as(cell.toString()).isEqualTo(1);
    }
  }

  @Test
  void emptyRegistryHasScopesButNobodyInThem() {
    Counted counted = registry.count();
    assertThat(counted.at(counted.organisation(), Quantity.REGISTERED, "life")).isZero();
    assertThat(counted.frame().cells())
        .extracting(Cell::toString)
        .containsExactly("organisation", "programme CLUB", "model club", "donor OWN");
  }
}
