package org.alongside.batch.indicator;

import java.util.List;

/**
 * How far the data of a total in a period can be relied on: the mean of the shares of its checks
 * that were passed, in percent. A check with nothing to look at does not count. A convention of
 * ours: the domain spec names what to look for, not how to weigh it.
 */
public final class QualityScore {

  /**
   * One check.
   *
   * @param passed no more than there are
   * @param of how many things were looked at
   */
  public record Check(long passed, long of) {}

  /** Enrolments from which on it is odd that all came to everything. */
  private static final long MANY = 20;

  private final List<Check> checks;

  public QualityScore(List<Check> checks) {
    this.checks = checks.stream().filter(check -> check.of() > 0).toList();
  }

  /** Passed unless everybody of many came to everything. */
  public static Check attendance(long full, long expected) {
    return new Check(full == expected ? 0 : 1, expected >= MANY ? 1 : 0);
  }

  /** How many checks had something to look at. */
  public long checks() {
    return checks.size();
  }

  /** Sum of the shares, in percent. */
  public Rational sum() {
    return checks.stream()
        .map(check -> Rational.of(100 * check.passed(), check.of()))
        .reduce(Rational.ZERO, Rational::plus);
  }
}
