package org.alongside.batch.indicator;

import static org.alongside.batch.indicator.Registry.pays;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several donors, one man (domain spec, sections 3 and 5). */
class FundingTest {

  private static final long MAN = 1_000_000_000_000L;

  private final Registry registry = new Registry();

  @AfterEach
  void everyIdentityHolds() {
    Counted counted = registry.count();
    assertThat(Identities.violations(counted.frame(), counted.tally())).isEmpty();
  }

  private static long share(Counted counted, String donor, String period) {
    return counted.at(counted.total(Scope.Type.DONOR, donor), Quantity.SHARE_REGISTERED, period);
  }

  @Test
  void grantHasTheManFromTheFirstDayItPays() {
    int grant = registry.grant("G", "D", Reference.NONE);
    int cohort = registry.cohort("C", "ZW", pays(grant, 100, "2024-04-01", "2024-04-30"));
    int before = registry.session(cohort, "2024-03-31");
    int first = registry.session(cohort, "2024-04-01");
    int last = registry.session(cohort, "2024-04-30");
    int after = registry.session(cohort, "2024-05-01");
    registry.man().attended(before, after).then();
    registry.man().attended(before, first).then();
    registry.man().attended(last).then();
    Counted counted = registry.count();
    Cell scope = counted.total(Scope.Type.GRANT, "G");
    assertThat(counted.men(scope, Quantity.REGISTERED, "life")).isEqualTo(2);
    assertThat(counted.in(scope, Quantity.SESSIONS, "life")).isEqualTo(2);
    assertThat(counted.in(scope, Quantity.NEW, "2024-Q1")).isZero();
    assertThat(counted.men(counted.total(Scope.Type.DONOR, "OWN"), Quantity.REGISTERED, "life"))
        .isEqualTo(2);
  }

  /** Three men of D, two of OWN, one of them both: 3 + 2 − 1 are the organisation's four. */
  @Test
  void whoIsReachedForTwoDonorsIsSharedFromTheLaterDayOn() {
    int grant = registry.grant("G", "D", Reference.NONE);
    int paid = registry.cohort("C1", "ZW", pays(grant, 100));
    int own = registry.cohort("C2", "ZW");
    int first = registry.session(paid, "2024-02-01");
    int later = registry.session(own, "2024-05-01");
    registry.man().attended(first).then();
    registry.man().attended(first).then();
    registry.man().attended(first, later).then();
    registry.man().attended(later).then();
    Counted counted = registry.count();
    Cell d = counted.total(Scope.Type.DONOR, "D");
    Cell rest = counted.total(Scope.Type.DONOR, "OWN");
    Cell both = counted.cell(d.scope(), Cell.Dimension.DONOR, "OWN");
    assertThat(counted.at(both, Quantity.SHARED, "2024-Q1")).isZero();
    assertThat(counted.at(both, Quantity.SHARED, "life")).isEqualTo(1);
    assertThat(
            counted.at(
                counted.cell(rest.scope(), Cell.Dimension.DONOR, "D"), Quantity.SHARED, "life"))
        .as("the same seen from the other donor")
        .isEqualTo(1);
    assertThat(
            counted.men(d, Quantity.REGISTERED, "life")
                + counted.men(rest, Quantity.REGISTERED, "life")
                - counted.at(both, Quantity.SHARED, "life"))
        .as("inclusion and exclusion")
        .isEqualTo(counted.men(counted.organisation(), Quantity.REGISTERED, "life"))
        .isEqualTo(4);
  }

  @Test
  void subGrantCountsForEveryGrantAboveItAndForTheRootsDonorOnly() {
    int root = registry.grant("G1", "D", Reference.NONE);
    int sub = registry.grant("G2", "PRIME", root);
    int cohort = registry.cohort("C", "ZW", pays(sub, 100));
    int session = registry.session(cohort, "2024-02-01");
    registry.man().attended(session).then();
    Counted counted = registry.count();
    for (String grant : new String[] {"G1", "G2"}) {
      assertThat(counted.men(counted.total(Scope.Type.GRANT, grant), Quantity.REGISTERED, "life"))
          .isEqualTo(1);
    }
    assertThat(share(counted, "D", "life")).isEqualTo(MAN);
    assertThat(counted.frame().cells())
        .noneMatch(cell -> cell.scope().equals(new Scope(Scope.Type.DONOR, "PRIME")));
  }

  @Test
  void eachManIsDividedByTheSharesOfTheDayOfHisFirstReach() {
    int one = registry.grant("G1", "D1", Reference.NONE);
    int two = registry.grant("G2", "D2", Reference.NONE);
    int cohort =
        registry.cohort(
            "C",
            "ZW",
            pays(one, 30, "2024-01-01", "2024-03-31"),
            pays(two, 50, "2024-01-01", "2024-06-30"));
    int first = registry.session(cohort, "2024-03-31");
    int second = registry.session(cohort, "2024-04-01");
    registry.man().attended(first, second).then();
    registry.man().attended(second).then();
    registry.woman().attended(second).then();
    Counted counted = registry.count();
    assertThat(share(counted, "D1", "life")).isEqualTo(MAN * 30 / 100);
    assertThat(share(counted, "D2", "life")).isEqualTo(MAN * 100 / 100);
    assertThat(share(counted, "OWN", "life")).isEqualTo(MAN * 70 / 100);
    assertThat(share(counted, "D2", "2024-Q1")).isEqualTo(MAN * 50 / 100);
  }

  @Test
  void ofTwoCohortsOnOneDayTheSmallerCodeDecides() {
    int one = registry.grant("G1", "D1", Reference.NONE);
    int two = registry.grant("G2", "D2", Reference.NONE);
    int small = registry.cohort("C-10", "ZW", pays(one, 100));
    int large = registry.cohort("C-9", "ZW", pays(two, 100));
    int first = registry.session(small, "2024-02-01");
    int second = registry.session(large, "2024-02-01");
    registry.man().attended(second, first).then();
    Counted counted = registry.count();
    assertThat(share(counted, "D1", "life")).isEqualTo(MAN);
    assertThat(share(counted, "D2", "life")).isZero();
  }
}
