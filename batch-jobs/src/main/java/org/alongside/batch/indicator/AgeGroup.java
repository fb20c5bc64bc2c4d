package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a total may be split by age into: the fine bands, or coarse ones of several fine bands. */
public enum AgeGroup {
  UNDER_15(AgeBand.UNDER_15),
  FROM_15(AgeBand.FROM_15),
  FROM_18(AgeBand.FROM_18),
  FROM_20(AgeBand.FROM_20),
  FROM_25(AgeBand.FROM_25),
  FROM_30(AgeBand.FROM_30),
  FROM_35(AgeBand.FROM_35),
  FROM_40(AgeBand.FROM_40),
  FROM_45(AgeBand.FROM_45),
  FROM_50(AgeBand.FROM_50),
  UNKNOWN(AgeBand.UNKNOWN),
  /** All of them, whatever their age. */
  EVERYONE,
  COARSE_UNDER_18("<18", AgeBand.UNDER_15, AgeBand.FROM_15),
  COARSE_18_24("18-24", AgeBand.FROM_18, AgeBand.FROM_20),
  COARSE_FROM_25(
      "25+",
      AgeBand.FROM_25,
      AgeBand.FROM_30,
      AgeBand.FROM_35,
      AgeBand.FROM_40,
      AgeBand.FROM_45,
      AgeBand.FROM_50);

  /** The bands of the domain spec, section 3. */
  public static final List<AgeGroup> FINE =
      Arrays.stream(values()).filter(group -> group.bands.size() == 1).toList();

  /** Its coarse bands; who is of unknown age is so in either. */
  public static final List<AgeGroup> COARSE =
      List.of(COARSE_UNDER_18, COARSE_18_24, COARSE_FROM_25, UNKNOWN);

  /** Every band there is, of either kind. */
  public static final List<AgeGroup> SPLITS =
      Arrays.stream(values()).filter(group -> group != EVERYONE).toList();

  private final String code;
  private final Set<AgeBand> bands;

  AgeGroup() {
    this.code = "";
    this.bands = EnumSet.allOf(AgeBand.class);
  }

  AgeGroup(AgeBand band) {
    this(band.code(), band);
  }

  AgeGroup(String code, AgeBand first, AgeBand... more) {
    this.code = code;
    this.bands = EnumSet.of(first, more);
  }

  /** As written in {@code figures.csv}. */
  public String code() {
    return code;
  }

  /** The fine bands it is made of. */
  public Set<AgeBand> bands() {
    return bands;
  }
}
