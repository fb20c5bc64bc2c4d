package org.alongside.batch.indicator;

/** The fine age bands (domain spec, section 3). Age = year − birth year. */
public enum AgeBand {
  UNDER_15("<15"),
  FROM_15("15-17"),
  FROM_18("18-19"),
  FROM_20("20-24"),
  FROM_25("25-29"),
  FROM_30("30-34"),
  FROM_35("35-39"),
  FROM_40("40-44"),
  FROM_45("45-49"),
  FROM_50("50+"),
  UNKNOWN("unknown");

  private static final AgeBand[] BY_AGE = byAge();

  private final String code;

  AgeBand(String code) {
    this.code = code;
  }

  /** As written in {@code figures.csv}. */
  public String code() {
    return code;
  }

  /**
   * @param year in which the age is asked
   * @param birthYear or {@link PersonFacts#NO_BIRTH_YEAR}
   */
  static AgeBand in(int year, int birthYear) {
    if (birthYear == PersonFacts.NO_BIRTH_YEAR) {
      return UNKNOWN;
    }
    int age = Math.max(0, year - birthYear);
    return age < BY_AGE.length ? BY_AGE[age] : FROM_50;
  }

  private static AgeBand[] byAge() {
    int[] firstAges = {0, 15, 18, 20, 25, 30, 35, 40, 45, 50};
    AgeBand[] bands = new AgeBand[51];
    int band = 0;
    for (int age = 0; age < bands.length; age++) {
      while (band + 1 < firstAges.length && firstAges[band + 1] <= age) {
        band++;
      }
      bands[age] = values()[band];
    }
    return bands;
  }
}
