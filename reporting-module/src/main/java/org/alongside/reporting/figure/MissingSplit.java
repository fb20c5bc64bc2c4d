package org.alongside.reporting.figure;

import java.util.Collection;
import java.util.Set;

/**
 * A split by sex or age that is not among the figures, as {@code docs/counting.md} says under
 * "Which cells there are": where others of its kind are there it is of nobody, else it is not told.
 */
public final class MissingSplit {

  private static final Set<String> COARSE = Set.of("<18", "18-24", "25+");
  private static final String UNKNOWN = "unknown";

  private MissingSplit() {}

  /**
   * Reads it.
   *
   * @param whole what it is a split of
   * @param figures all others
   */
  public static Figure of(Figure whole, String sex, String ageBand, Collection<Figure> figures) {
    FigureKey key = whole.key().split(sex, ageBand);
    boolean isShare = whole.denominator() != null;
    if (whole.value() == null) {
      return without(key, whole.state());
    }
    boolean nobody = whole.state() == FigureState.ZERO && !isShare;
    if (!nobody && figures.stream().map(Figure::key).noneMatch(one -> isAlike(one, key))) {
      return without(key, FigureState.SUPPRESSED);
    }
    return isShare ? without(key, FigureState.NOT_APPLICABLE) : Figure.count(key, 0);
  }

  private static Figure without(FigureKey key, FigureState state) {
    return new Figure(key, null, null, null, null, state);
  }

  /** Whether it splits the same in the same way. */
  private static boolean isAlike(FigureKey one, FigureKey missing) {
    return missing.ageBand().isEmpty()
        ? !one.sex().isEmpty() && one.split(missing.sex(), "").equals(missing)
        : isOfTheSameBands(one.ageBand(), missing.ageBand())
            && one.split(one.sex(), missing.ageBand()).equals(missing);
  }

  private static boolean isOfTheSameBands(String there, String missing) {
    if (there.isEmpty()) {
      return false;
    }
    return missing.equals(UNKNOWN)
        || (!there.equals(UNKNOWN) && COARSE.contains(there) == COARSE.contains(missing));
  }
}
