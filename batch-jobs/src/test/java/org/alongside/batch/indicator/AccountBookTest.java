package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alongside.batch.indicator.AccountBook.Money;
import org.alongside.batch.indicator.AccountBook.People;
import org.alongside.batch.indicator.Accounts.Metric;
import org.junit.jupiter.api.Test;

/** Staff and money, worked out by hand; the business date is 30 June 2024. */
class AccountBookTest {

  private static final Period Q1 = quarter("2024-01-01", "2024-03-31");
  private static final Period Q2 = quarter("2024-04-01", "2024-06-30");
  private static final Period YEAR =
      new Period(
          PeriodCalendar.CALENDAR,
          Period.Kind.YEAR,
          LocalDate.parse("2024-01-01"),
          LocalDate.parse("2024-12-31"));

  private final Registry registry = new Registry();
  private final int prime = registry.grant("G1", "D1", Reference.NONE);
  private final int sub = registry.grant("G2", "PRIME", prime);
  private final int other = registry.grant("G3", "D2", Reference.NONE);

  private static Period quarter(String from, String to) {
    return new Period(
        PeriodCalendar.CALENDAR, Period.Kind.QUARTER, LocalDate.parse(from), LocalDate.parse(to));
  }

  private AccountBook book() {
    return new AccountBook(registry.reference());
  }

  private static Scope grant(String code) {
    return new Scope(Scope.Type.GRANT, code);
  }

  private static Scope donor(String code) {
    return new Scope(Scope.Type.DONOR, code);
  }

  @Test
  void linesBelongToTheirGrantThoseAboveItAndTheDonorOfTheUppermost() {
    registry.metric(1, "promotions", "2024-01-01", "2024-03-31", sub, 4, 6);
    registry.metric(2, "promotions", "2024-01-01", "2024-03-31", other, 1, 1);
    registry.metric(3, "promotions", "2024-01-01", "2024-03-31", Reference.NONE, 2, 0);
    AccountBook book = book();
    assertThat(book.women(grant("G2"), Q1, "promotions")).isEqualTo(new People(4, 10));
    assertThat(book.women(grant("G1"), Q1, "promotions")).isEqualTo(new People(4, 10));
    assertThat(book.women(donor("D1"), Q1, "promotions")).isEqualTo(new People(4, 10));
    assertThat(book.women(donor("PRIME"), Q1, "promotions")).isEqualTo(new People(0, 0));
    assertThat(book.women(donor("D2"), Q1, "promotions")).isEqualTo(new People(1, 2));
    assertThat(book.women(Scope.ORGANISATION, Q1, "promotions")).isEqualTo(new People(7, 14));
    assertThat(book.has(grant("G1"), "promotions")).isTrue();
    assertThat(book.has(grant("G1"), "hires")).isFalse();
    assertThat(book.has(new Scope(Scope.Type.COUNTRY, "ZW"), "promotions")).isFalse();
  }

  @Test
  void lineCountsWhereAllItsDaysAreOnceTheyAreOver() {
    registry.metric(1, "hires", "2024-01-01", "2024-03-31", Reference.NONE, 1, 0);
    registry.metric(1, "hires", "2024-03-01", "2024-04-30", Reference.NONE, 10, 0);
    registry.metric(1, "hires", "2024-04-01", "2024-06-30", Reference.NONE, 100, 0);
    registry.metric(1, "hires", "2024-06-01", "2024-07-01", Reference.NONE, 1000, 0);
    AccountBook book = book();
    assertThat(book.women(Scope.ORGANISATION, Q1, "hires").part()).isEqualTo(1);
    assertThat(book.women(Scope.ORGANISATION, Q2, "hires").part()).isEqualTo(100);
    assertThat(book.women(Scope.ORGANISATION, YEAR, "hires").part())
        .as("ends on the day after the business date: not yet")
        .isEqualTo(111);
  }

  @Test
  void ratesTakeTheLatestHeadCountOfThoseWhoReportBoth() {
    registry.metric(1, "promotions", "2024-01-01", "2024-03-31", Reference.NONE, 3, 2);
    registry.metric(1, "promotions", "2024-04-01", "2024-06-30", Reference.NONE, 1, 5);
    registry.metric(1, "headcount", "2024-01-01", "2024-03-31", Reference.NONE, 40, 60);
    registry.metric(1, "headcount", "2024-04-01", "2024-06-30", Reference.NONE, 50, 70);
    registry.metric(2, "promotions", "2024-04-01", "2024-06-30", Reference.NONE, 9, 9);
    registry.metric(3, "headcount", "2024-04-01", "2024-06-30", Reference.NONE, 500, 500);
    AccountBook book = book();
    assertThat(book.promoted(Scope.ORGANISATION, Q1, Sex.F)).isEqualTo(new People(3, 40));
    assertThat(book.promoted(Scope.ORGANISATION, YEAR, Sex.F)).isEqualTo(new People(4, 50));
    assertThat(book.promoted(Scope.ORGANISATION, YEAR, Sex.M)).isEqualTo(new People(7, 70));
  }

  @Test
  void spendingIsOfTheGrantItselfInTheCurrencyOfItsBudget() {
    registry.budget(prime, "1000.00", "USD").budget(sub, "10.00", "EUR");
    registry.spent(prime, "2024-01-01", "2024-03-31", "200.25", "USD");
    registry.spent(prime, "2024-04-01", "2024-06-30", "50.25", "USD");
    registry.spent(sub, "2024-01-01", "2024-03-31", "7.00", "USD");
    AccountBook book = book();
    assertThat(book.spent(grant("G1"), Registry.day("2024-03-30"))).contains(usd("0"));
    assertThat(book.spent(grant("G1"), Registry.day("2024-03-31"))).contains(usd("200.25"));
    assertThat(book.spent(grant("G1"), Registry.day("2024-06-30"))).contains(usd("250.50"));
    assertThat(book.spent(grant("G2"), Registry.day("2024-06-30"))).as("euros").isEmpty();
    assertThat(book.budget(grant("G3"))).isEmpty();
  }

  @Test
  void costOfADonorIsOfTheGrantsHeGaveInOneCurrency() {
    registry.spent(prime, "2024-01-01", "2024-03-31", "200.00", "USD");
    registry.spent(sub, "2024-01-01", "2024-03-31", "70.00", "USD");
    registry.spent(prime, "2024-04-01", "2024-06-30", "30.00", "EUR");
    AccountBook book = book();
    assertThat(book.spent(donor("D1"), Q1)).as("not the sub-grant again").contains(usd("200.00"));
    assertThat(book.spent(donor("D1"), YEAR)).as("two currencies").isEmpty();
    assertThat(book.spent(donor("D2"), Q1)).isEmpty();
    assertThat(book.spends(donor("D1"))).isTrue();
    assertThat(book.spends(donor("PRIME"))).isFalse();
  }

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  /** Line by line, without sets or maps. */
  @Test
  void ratesAgreeWithANaiveCount() {
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      String kind = List.of("promotions", "headcount", "hires").get(random.nextInt(3));
      LocalDate from = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(200));
      LocalDate to = from.plusDays(i);
      int grant = random.nextInt(4) - 1;
      registry.metric(
          random.nextInt(5),
          kind,
          from.toString(),
          to.toString(),
          grant,
          random.nextInt(30),
          random.nextInt(30));
    }
    List<Metric> lines = registry.reference().accounts().metrics();
    for (Period period : List.of(Q1, Q2, YEAR)) {
      long part = 0;
      long whole = 0;
      for (long organisation = 0; organisation < 5; organisation++) {
        long promoted = 0;
        boolean any = false;
        int latest = Integer.MIN_VALUE;
        long employed = -1;
        for (Metric line : lines) {
          LocalDate end = Days.date(line.to());
          boolean here =
              line.organisation() == organisation
                  && !Days.date(line.from()).isBefore(period.start())
                  && !end.isAfter(period.end())
                  && !end.isAfter(LocalDate.of(2024, 6, 30));
          if (here && line.kind().equals("promotions")) {
            any = true;
            promoted += line.women();
          }
          if (here && line.kind().equals("headcount") && line.to() > latest) {
            latest = line.to();
            employed = line.women();
          }
        }
        if (any && employed >= 0) {
          part += promoted;
          whole += employed;
        }
      }
      assertThat(book().promoted(Scope.ORGANISATION, period, Sex.F))
          .isEqualTo(new People(part, whole));
    }
  }

  @Test
  void nothingIsOfNothing() {
    assertThat(book().women(Scope.ORGANISATION, YEAR, "hires")).isEqualTo(new People(0, 0));
    assertThat(book().spent(grant("G1"), 0)).isEqualTo(Optional.empty());
  }
}
