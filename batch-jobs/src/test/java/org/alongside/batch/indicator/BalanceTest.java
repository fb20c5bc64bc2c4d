package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opening balances (domain spec, section 4). */
class BalanceTest {

  private static final Scope ORGANISATION = Scope.ORGANISATION;

  private final Registry registry = new Registry();

  @AfterEach
  void everyIdentityHolds() {
    Counted counted = registry.count();
    assertThat(Identities.violations(counted.frame(), counted.tally())).isEmpty();
  }

  @Test
  void balanceOfTheOrganisationInACountryEntersTheTotalTheRowAndTheCountry() {
    registry.balance(Scope.Type.ORGANISATION, "", "CD", "2024-02-10", 50, false, Reference.NONE);
    Counted counted = registry.count();
    assertThat(counted.open(counted.organisation(), "2024-Q1")).isEqualTo(50);
    assertThat(counted.open(counted.cell(ORGANISATION, Cell.Dimension.COUNTRY, "CD"), "2024-Q1"))
        .isEqualTo(50);
    assertThat(counted.open(counted.total(Scope.Type.COUNTRY, "CD"), "2024-Q1")).isEqualTo(50);
    assertThat(counted.open(counted.total(Scope.Type.MODEL, "club"), "2024-Q1")).isZero();
  }

  @Test
  void successorReplacesItsPredecessorFromItsOwnDay() {
    int old =
        registry.balance(Scope.Type.ORGANISATION, "", "", "2024-02-10", 50, false, Reference.NONE);
    registry.balance(Scope.Type.ORGANISATION, "", "", "2024-05-01", 70, false, old);
    registry.balance(Scope.Type.ORGANISATION, "", "", "2024-01-01", 999, true, Reference.NONE);
    Counted counted = registry.count();
    assertThat(counted.open(counted.organisation(), "2024-Q1")).isEqualTo(50);
    assertThat(counted.open(counted.organisation(), "2024-Q2")).isEqualTo(70);
  }

  @Test
  void linkedManIsLeftOutAtEveryDateOfTheCellsThatHoldTheBalanceOrItsSuccessor() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-01-10");
    int old =
        registry.balance(
            Scope.Type.ORGANISATION, "", "ZW", "2024-02-10", 50, false, Reference.NONE);
    registry.balance(Scope.Type.ORGANISATION, "", "ZW", "2024-05-01", 70, false, old);
    registry.man().linkedTo(old).attended(session).then();
    registry.man().attended(session).then();
    Counted counted = registry.count();
    Cell row = counted.cell(ORGANISATION, Cell.Dimension.COUNTRY, "ZW");
    assertThat(counted.men(counted.organisation(), Quantity.REGISTERED, "2024-Q1")).isEqualTo(1);
    assertThat(counted.men(row, Quantity.REGISTERED, "2024-Q1")).isEqualTo(1);
    assertThat(counted.men(counted.total(Scope.Type.COUNTRY, "ZW"), Quantity.REGISTERED, "life"))
        .isEqualTo(1);
    assertThat(counted.men(counted.total(Scope.Type.MODEL, "club"), Quantity.REGISTERED, "life"))
        .isEqualTo(2);
    // Balances do not matter for who was served.
    assertThat(counted.in(counted.organisation(), Quantity.SERVED, "2024-Q1")).isEqualTo(2);
    // The other man came before the balance's date and is not linked: a quality line.
    assertThat(counted.at(counted.organisation(), Quantity.BEFORE_BALANCE, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void linkedManStandsInTheRowsWithoutTheBalanceAndOnTheLineThatMakesThemAddUp() {
    int first = registry.session(registry.cohort("C1", "ZW"), "2024-01-10");
    int second = registry.session(registry.cohort("C2", "HT"), "2024-05-10");
    int balance =
        registry.balance(Scope.Type.ORGANISATION, "", "", "2024-01-01", 50, false, Reference.NONE);
    registry.man().linkedTo(balance).attended(first, second).then();
    registry.man().attended(first).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.men(all, Quantity.REGISTERED, "2024-Q2")).isEqualTo(1);
    Cell zimbabwe = counted.cell(ORGANISATION, Cell.Dimension.COUNTRY, "ZW");
    assertThat(counted.men(zimbabwe, Quantity.REGISTERED, "2024-Q2")).isEqualTo(2);
    Cell haiti = counted.cell(ORGANISATION, Cell.Dimension.COUNTRY, "HT");
    assertThat(counted.men(haiti, Quantity.REGISTERED, "2024-Q2")).isEqualTo(1);
    // 2 + 1 men in the rows, 1 in the total: the linked man's two rows are the difference.
    assertThat(counted.at(all, Quantity.OVERLAP_COUNTRY, "2024-Q2")).isZero();
    assertThat(counted.at(all, Quantity.LINKED_COUNTRY, "2024-Q1")).isEqualTo(1);
    assertThat(counted.at(all, Quantity.LINKED_COUNTRY, "2024-Q2")).isEqualTo(2);
    assertThat(counted.at(all, Quantity.LINKED_PROGRAMME, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void linkToABalanceDatedAfterTheBusinessDateLeavesNobodyOut() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-01-10");
    int later =
        registry.balance(Scope.Type.ORGANISATION, "", "", "2024-07-01", 50, false, Reference.NONE);
    registry.man().linkedTo(later).attended(session).then();
    Counted counted = registry.count();
    assertThat(counted.men(counted.organisation(), Quantity.REGISTERED, "life")).isEqualTo(1);
    assertThat(counted.open(counted.organisation(), "life")).isZero();
  }

  @Test
  void linkToAContactsBalanceLeavesNobodyOut() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-01-10");
    int contacts =
        registry.balance(Scope.Type.ORGANISATION, "", "", "2024-01-01", 50, true, Reference.NONE);
    registry.man().linkedTo(contacts).attended(session).then();
    Counted counted = registry.count();
    assertThat(counted.men(counted.organisation(), Quantity.REGISTERED, "life")).isEqualTo(1);
  }
}
