package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.batch.indicator.Accounts.Budget;
import org.alongside.batch.indicator.Accounts.Metric;
import org.alongside.batch.indicator.Accounts.Spending;
import org.alongside.batch.indicator.Reference.Grant;

/**
 * Staff of organisations and money of grants (domain spec, section 4, Models' own, and Targets and
 * money). A line belongs to a period if all of its own days do, and counts once they are over; one
 * that names a grant belongs to that grant, to those above it, and to the donor of the uppermost.
 */
public final class AccountBook {

  /** Metrics of which there is a share of women. */
  public static final List<String> MOVES = List.of("promotions", "hires");

  private static final String PROMOTIONS = "promotions";
  private static final String HEADCOUNT = "headcount";

  private static final Comparator<Metric> BY_TIME =
      Comparator.comparingInt(Metric::to).thenComparingInt(Metric::from);

  /** People of a kind, and of how many. */
  public record People(long part, long whole) {}

  /**
   * Money in one currency.
   *
   * @param currency ISO 4217
   */
  public record Money(BigDecimal amount, String currency) {}

  private final Reference reference;

  public AccountBook(Reference reference) {
    this.reference = reference;
  }

  /** Whether a scope ever has a line of a metric. */
  public boolean has(Scope scope, String kind) {
    return reference.accounts().metrics().stream()
        .anyMatch(metric -> metric.kind().equals(kind) && holds(scope, metric.grant()));
  }

  /** Numerator and denominator of {@code ORG_SHARE_W}: women, and all, promoted or hired in P. */
  public People women(Scope scope, Period period, String kind) {
    List<Metric> lines = lines(scope, period, kind);
    return new People(
        lines.stream().mapToLong(Metric::women).sum(), lines.stream().mapToLong(Metric::all).sum());
  }

  /**
   * Numerator and denominator of {@code ORG_RATE_W} or {@code ORG_RATE_M}: those promoted in P, and
   * those employed, by the latest head-count in P of each organisation; only of organisations that
   * report both.
   *
   * @param sex women or men
   */
  public People promoted(Scope scope, Period period, Sex sex) {
    Map<Long, Metric> employed = new HashMap<>();
    for (Metric line : lines(scope, period, HEADCOUNT)) {
      employed.merge(
          line.organisation(), line, (one, other) -> BY_TIME.compare(one, other) < 0 ? other : one);
    }
    List<Metric> promotions =
        lines(scope, period, PROMOTIONS).stream()
            .filter(line -> employed.containsKey(line.organisation()))
            .toList();
    employed.keySet().retainAll(promotions.stream().map(Metric::organisation).toList());
    long part = promotions.stream().mapToLong(line -> of(line, sex)).sum();
    long whole = employed.values().stream().mapToLong(line -> of(line, sex)).sum();
    return new People(part, whole);
  }

  private static long of(Metric line, Sex sex) {
    return sex == Sex.F ? line.women() : line.men();
  }

  private List<Metric> lines(Scope scope, Period period, String kind) {
    return reference.accounts().metrics().stream()
        .filter(
            line ->
                line.kind().equals(kind)
                    && isIn(period, line.from(), line.to())
                    && holds(scope, line.grant()))
        .toList();
  }

  private boolean isIn(Period period, int from, int to) {
    return Days.of(period.start()) <= from
        && to <= Days.of(period.end())
        && to <= reference.businessDay();
  }

  private boolean holds(Scope scope, int grant) {
    return switch (scope.type()) {
      case ORGANISATION -> true;
      case GRANT -> grant != Reference.NONE && isAtOrAbove(scope.code(), grant);
      case DONOR -> grant != Reference.NONE && root(grant).donor().equals(scope.code());
      default -> false;
    };
  }

  private boolean isAtOrAbove(String code, int grant) {
    for (int g = grant; g != Reference.NONE; g = reference.grants().get(g).parent()) {
      if (reference.grants().get(g).code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private Grant root(int grant) {
    Grant root = reference.grants().get(grant);
    while (root.parent() != Reference.NONE) {
      root = reference.grants().get(root.parent());
    }
    return root;
  }

  /** The budget of the grant a scope is, if it has one. */
  public Optional<Money> budget(Scope scope) {
    return reference.accounts().budgets().stream()
        .filter(budget -> isGrant(scope, budget.grant()))
        .map(AccountBook::money)
        .findFirst();
  }

  private static Money money(Budget budget) {
    return new Money(budget.amount(), budget.currency());
  }

  private boolean isGrant(Scope scope, int grant) {
    return scope.type() == Scope.Type.GRANT
        && reference.grants().get(grant).code().equals(scope.code());
  }

  /**
   * What was spent of the grant a scope is, itself and not those below it, in lines over by a day;
   * empty if in several currencies, or in another than the budget's.
   */
  public Optional<Money> spent(Scope scope, int day) {
    Optional<Money> budget = budget(scope);
    List<Spending> lines =
        reference.accounts().spending().stream()
            .filter(line -> isGrant(scope, line.grant()) && line.to() <= day)
            .toList();
    if (budget.isPresent() && lines.isEmpty()) {
      return Optional.of(new Money(BigDecimal.ZERO, budget.get().currency()));
    }
    return sum(lines)
        .filter(sum -> budget.isEmpty() || sum.currency().equals(budget.get().currency()));
  }

  /** Whether anything was ever spent of a donor's own grants. */
  public boolean spends(Scope donor) {
    return reference.accounts().spending().stream().anyMatch(line -> isOf(donor, line));
  }

  /**
   * What was spent in P of the grants a donor gave, as they report it, sub-grants not once more;
   * empty if nothing was, or in several currencies.
   */
  public Optional<Money> spent(Scope donor, Period period) {
    return sum(
        reference.accounts().spending().stream()
            .filter(line -> isOf(donor, line) && isIn(period, line.from(), line.to()))
            .toList());
  }

  private boolean isOf(Scope donor, Spending line) {
    Grant grant = reference.grants().get(line.grant());
    return donor.type() == Scope.Type.DONOR
        && grant.parent() == Reference.NONE
        && grant.donor().equals(donor.code());
  }

  private static Optional<Money> sum(List<Spending> lines) {
    Set<String> currencies = new TreeSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Spending line : lines) {
      currencies.add(line.currency());
      sum = sum.add(line.amount());
    }
    return currencies.size() == 1
        ? Optional.of(new Money(sum, currencies.iterator().next()))
        : Optional.empty();
  }
}
