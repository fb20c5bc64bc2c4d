package org.alongside.batch.indicator;

/**
 * Into which parts of a total a person falls: all, his sex, his age band, and for men and women the
 * age band of their sex. Rows are split by sex only.
 */
public final class Splits {

  /** Everyone. */
  public static final int ALL = 0;

  /** How many splits a row has: all, and one per sex. */
  public static final int OF_A_ROW = 1 + Sex.values().length;

  private static final int AGES = AgeBand.values().length;
  private static final int FIRST_AGE = OF_A_ROW;
  private static final int FIRST_AGE_OF_MEN = FIRST_AGE + AGES;
  private static final int FIRST_AGE_OF_WOMEN = FIRST_AGE_OF_MEN + AGES;

  /** How many splits a scope's total has. */
  public static final int OF_A_TOTAL = FIRST_AGE_OF_WOMEN + AGES;

  private static final int[][][] OF_PERSON = table();

  private Splits() {}

  public static int of(Sex sex) {
    return 1 + sex.ordinal();
  }

  public static int of(AgeBand band) {
    return FIRST_AGE + band.ordinal();
  }

  /** Men or women of an age band. */
  public static int of(Sex sex, AgeBand band) {
    return switch (sex) {
      case M -> FIRST_AGE_OF_MEN + band.ordinal();
      case F -> FIRST_AGE_OF_WOMEN + band.ordinal();
      case X, U -> throw new IllegalArgumentException("Only men and women are split by age");
    };
  }

  /** All splits a person is part of: first those a row has, then the rest. */
  static int[] ofPerson(Sex sex, AgeBand band) {
    return OF_PERSON[sex.ordinal()][band.ordinal()];
  }

  private static int[][][] table() {
    int[][][] table = new int[Sex.values().length][AGES][];
    for (Sex sex : Sex.values()) {
      for (AgeBand band : AgeBand.values()) {
        boolean crossed = sex == Sex.M || sex == Sex.F;
        table[sex.ordinal()][band.ordinal()] =
            crossed
                ? new int[] {ALL, of(sex), of(band), of(sex, band)}
                : new int[] {ALL, of(sex), of(band)};
      }
    }
    return table;
  }
}
