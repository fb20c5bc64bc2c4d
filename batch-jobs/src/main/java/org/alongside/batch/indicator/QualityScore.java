package org.alongside.batch.indicator;

import java.util.List;
import java.util.function.ToLongFunction;

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

  QualityScore(List<Check> checks) {
    this.checks = checks.stream().filter(check -> check.of() > 0).toList();
  }

  /** The score of what was found. */
  public static QualityScore of(ToLongFunction<QualityFact> facts) {
    long reached = facts.applyAsLong(QualityFact.REACHED);
    long expected = facts.applyAsLong(QualityFact.FULL_EXPECTED);
    return new QualityScore(
        List.of(
            without(QualityFact.NO_REGISTER, QualityFact.SESSIONS, facts),
            without(QualityFact.ODD_AGE, QualityFact.ENROLLED, facts),
            without(QualityFact.LOOKALIKES, QualityFact.ENROLLED, facts),
            without(QualityFact.OVERDUE, QualityFact.CLOSING, facts),
            new Check(reached, reached + facts.applyAsLong(QualityFact.NO_CONSENT)),
            new Check(
                facts.applyAsLong(QualityFact.PAIRED), facts.applyAsLong(QualityFact.COMPLETED)),
            attendance(facts.applyAsLong(QualityFact.FULL_ATTENDED), expected)));
  }

  private static Check without(
      QualityFact fault, QualityFact all, ToLongFunction<QualityFact> facts) {
    long of = facts.applyAsLong(all);
    return new Check(of - facts.applyAsLong(fault), of);
  }

  /** Passed unless everybody of many came to everything. */
  static Check attendance(long full, long expected) {
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
