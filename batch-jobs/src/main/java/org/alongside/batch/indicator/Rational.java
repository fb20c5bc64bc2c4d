package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction; the denominator is positive, nothing is reduced. */
public record Rational(BigInteger numerator, BigInteger denominator) {

  public static final Rational ZERO = of(0, 1);

  /**
   * @throws IllegalArgumentException if the denominator is not positive
   */
  public Rational {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("Not a denominator: " + denominator);
    }
  }

  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  public Rational times(long factor) {
    return new Rational(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /**
   * @param divisor positive
   */
  public Rational dividedBy(long divisor) {
    return new Rational(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /** Rounded half up. */
  public BigDecimal decimal(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }
}
