package org.alongside.batch.indicator;

import java.util.List;
import java.util.function.IntToLongFunction;

/** Counts of people that are shown together, as finely, or hidden together. */
enum FineTable {
  /** Men and women, in the stretch in which they were first reached. */
  REACH(5, Quantity.NEW, Column.MEN, Column.WOMEN),
  /** Everybody else. */
  OTHERS(5, Quantity.NEW, Column.OTHERS),
  /** Men, in the stretch in which they first completed. */
  COMPLETERS(5, Quantity.NEW_COMPLETERS, Column.MEN),
  CONTACTS(5, Quantity.CONTACTS, Column.ALL),
  ENROLLED(5, Quantity.ENROLLED, Column.ALL),
  COMPLETED(5, Quantity.COMPLETED, Column.ALL),
  /** What shares and means are divided by. */
  CLOSED(10, Quantity.CLOSED_ENROLLED, Column.ALL),
  EXPECTED(10, Quantity.EXPECTED, Column.ALL),
  DOSE(10, Quantity.DOSE_ENROLMENTS, Column.ALL),
  /** Men reached in a period. Figures of this and the following do not add up over periods. */
  SERVED(5, Quantity.SERVED, Column.MEN),
  ENROLLED_PERSONS(5, Quantity.ENROLLED_PERSONS, Column.ALL),
  ACTIVE(5, Quantity.ACTIVE, Column.ALL);

  /** Whom a column of a table counts. */
  private enum Column {
    ALL,
    MEN,
    WOMEN,
    OTHERS
  }

  /** From how many on those are that may be of cohorts linked to key populations. */
  private static final int SENSITIVE_SHOWN_FROM = 10;

  private final int shownFrom;
  private final Quantity quantity;
  private final List<Column> columns;

  FineTable(int shownFrom, Quantity quantity, Column... columns) {
    this.shownFrom = shownFrom;
    this.quantity = quantity;
    this.columns = List.of(columns);
  }

  int columns() {
    return columns.size();
  }

  /** Whether figures of neighbouring periods add up. */
  boolean addsUp() {
    return quantity.shape() == Quantity.Shape.FLOW;
  }

  /**
   * Whether it is none, or enough not to be any one's.
   *
   * @param sensitive whether it may be of linked cohorts: then none is no less a secret than a few
   */
  boolean shows(long count, boolean sensitive) {
    return sensitive ? count >= SENSITIVE_SHOWN_FROM : count == 0 || count >= shownFrom;
  }

  /** Up to the end of a stretch, of what adds up: column after column, group after group. */
  long[] upTo(Tally tally, Cell cell, List<AgeGroup> groups, int stretch) {
    return counts(groups, split -> tally.at(cell, quantity, split, stretch));
  }

  /** Likewise in a period, of what does not add up. */
  long[] in(Tally tally, Cell cell, List<AgeGroup> groups, int period) {
    if (quantity.shape() == Quantity.Shape.POINT) {
      return upTo(tally, cell, groups, cell.periods().last(period));
    }
    return counts(groups, split -> tally.in(cell, quantity, split, period));
  }

  private long[] counts(List<AgeGroup> groups, IntToLongFunction count) {
    return columns.stream()
        .flatMapToLong(column -> groups.stream().mapToLong(group -> sum(column, group, count)))
        .toArray();
  }

  /** Of everyone, the sexes stand for themselves: rows have no ages. */
  private static long sum(Column column, AgeGroup group, IntToLongFunction count) {
    return group == AgeGroup.EVERYONE
        ? everyone(column, count)
        : group.bands().stream().mapToLong(band -> inBand(column, band, count)).sum();
  }

  private static long everyone(Column column, IntToLongFunction count) {
    long men = count.applyAsLong(Splits.of(Sex.M));
    long women = count.applyAsLong(Splits.of(Sex.F));
    return switch (column) {
      case ALL -> count.applyAsLong(Splits.ALL);
      case MEN -> men;
      case WOMEN -> women;
      case OTHERS -> count.applyAsLong(Splits.ALL) - men - women;
    };
  }

  private static long inBand(Column column, AgeBand band, IntToLongFunction count) {
    long men = count.applyAsLong(Splits.of(Sex.M, band));
    long women = count.applyAsLong(Splits.of(Sex.F, band));
    return switch (column) {
      case ALL -> count.applyAsLong(Splits.of(band));
      case MEN -> men;
      case WOMEN -> women;
      case OTHERS -> count.applyAsLong(Splits.of(band)) - men - women;
    };
  }
}
