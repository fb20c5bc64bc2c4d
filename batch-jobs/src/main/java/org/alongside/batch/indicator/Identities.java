package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold for every scope, row and period on every night (domain spec, sections 4 and 5).
 * Stocks and flows reach the tally by different ways, so a violation shows that one of them is
 * wrong.
 */
public final class Identities {

  /**
   * Something that does not add up.
   *
   * @param where scope and row, such as {@code donor D-BETA, country GB}
   * @param when the period
   * @param what with both numbers
   */
  public record Violation(String where, String when, String what) {

    /** One sentence. */
    @Override
    public String toString() {
      return where + ", " + when + ": " + what;
    }
  }

  private final Frame frame;
  private final Tally tally;
  private final List<Violation> violations = new ArrayList<>();

  private Identities(Frame frame, Tally tally) {
    this.frame = frame;
    this.tally = tally;
  }

  /** Every identity that does not hold; empty on a good night. */
  public static List<Violation> violations(Frame frame, Tally tally) {
    Identities identities = new Identities(frame, tally);
    for (Cell cell : frame.cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        identities.checkStockAndFlow(cell, p);
        identities.checkSexes(cell, p);
        identities.checkParts(cell, p);
      }
    }
    identities.checkOverlaps();
    identities.checkDonors();
    return identities.violations;
  }

  private void checkStockAndFlow(Cell cell, int period) {
    PeriodSet periods = cell.periods();
    int last = periods.last(period);
    int before = periods.before(period);
    long opened = frame.open(cell, last).value() - frame.open(cell, before).value();
    for (Sex sex : Sex.values()) {
      int split = Splits.of(sex);
      long open = sex == Sex.M ? opened : 0;
      long grown =
          tally.at(cell, Quantity.REGISTERED, split, last)
              + open
              - tally.at(cell, Quantity.REGISTERED, split, before);
      long added = tally.in(cell, Quantity.NEW, split, period) + open;
      expect(cell, period, "cumulative " + sex + " grew by", grown, "new are", added);
    }
    long completers =
        tally.at(cell, Quantity.COMPLETERS, Splits.of(Sex.M), last)
            - tally.at(cell, Quantity.COMPLETERS, Splits.of(Sex.M), before);
    long added = tally.in(cell, Quantity.NEW_COMPLETERS, Splits.of(Sex.M), period);
    expect(cell, period, "men who completed grew by", completers, "new are", added);
  }

  private void checkSexes(Cell cell, int period) {
    int last = cell.periods().last(period);
    long registered = 0;
    long added = 0;
    for (Sex sex : Sex.values()) {
      registered += tally.at(cell, Quantity.REGISTERED, Splits.of(sex), last);
      added += tally.in(cell, Quantity.NEW, Splits.of(sex), period);
    }
    long all = tally.at(cell, Quantity.REGISTERED, Splits.ALL, last);
    expect(cell, period, "people reached", all, "by sex", registered);
    all = tally.in(cell, Quantity.NEW, Splits.ALL, period);
    expect(cell, period, "people reached for the first time", all, "by sex", added);
  }

  /** Parts of a whole: nobody is new who is not served, nobody completes who is not enrolled. */
  private void checkParts(Cell cell, int period) {
    expectAtMost(cell, period, Quantity.NEW, Quantity.SERVED);
    expectAtMost(cell, period, Quantity.ENROLLED_PERSONS, Quantity.ENROLLED);
    expectAtMost(cell, period, Quantity.CLOSED_COMPLETED, Quantity.CLOSED_ENROLLED);
    expectAtMost(cell, period, Quantity.ATTENDED, Quantity.EXPECTED);
  }

  private void expectAtMost(Cell cell, int period, Quantity part, Quantity whole) {
    long some = tally.in(cell, part, Splits.ALL, period);
    long all = tally.in(cell, whole, Splits.ALL, period);
    if (some > all) {
      violate(cell, period, part + " is " + some + ", more than " + whole + " " + all);
    }
  }

  private void expect(
      Cell cell, int period, String oneWord, long one, String otherWord, long other) {
    if (one != other) {
      violate(cell, period, oneWord + " " + one + ", " + otherWord + " " + other);
    }
  }

  private void violate(Cell cell, int period, String what) {
    String when = cell.periods().periods().get(period).toString();
    violations.add(new Violation(cell.toString(), when, what));
  }

  /** Σ rows = total + counted in more than one row + in the total's balance. */
  private void checkOverlaps() {
    Map<Scope, List<Cell>> rows = new HashMap<>();
    for (Cell cell : frame.cells()) {
      rows.computeIfAbsent(cell.scope(), scope -> new ArrayList<>()).add(cell);
    }
    rows.values().forEach(this::checkOverlaps);
  }

  private void checkOverlaps(List<Cell> cells) {
    Cell total = cells.get(0);
    for (Cell.Dimension dimension : Overlaps.DIMENSIONS) {
      if (dimension.isOwnDimensionOf(total.scope().type())) {
        continue;
      }
      for (int p = 0; p < total.periods().periods().size(); p++) {
        int last = total.periods().last(p);
        long sum = -tally.at(total, Quantity.REGISTERED, Splits.of(Sex.M), last);
        for (Cell cell : cells) {
          if (cell.dimension() == dimension) {
            sum += tally.at(cell, Quantity.REGISTERED, Splits.of(Sex.M), last);
          }
        }
        long explained =
            tally.at(total, Overlaps.quantity(dimension), Splits.ALL, last)
                + tally.at(total, Overlaps.linked(dimension), Splits.ALL, last);
        String by = "rows by " + dimension + " exceed the total by";
        expect(total, p, by, sum, "overlaps and linked men", explained);
      }
    }
  }

  /** Section 5: apportioned men add up exactly; full counts over donors are at least as many. */
  private void checkDonors() {
    Cell organisation = frame.cells().get(0);
    List<Cell> donors =
        frame.cells().stream()
            .filter(cell -> cell.isTotal() && cell.scope().type() == Scope.Type.DONOR)
            .toList();
    for (int p = 0; p < organisation.periods().periods().size(); p++) {
      int last = organisation.periods().last(p);
      long registered = 0;
      long added = 0;
      long served = 0;
      for (Cell donor : donors) {
        registered += tally.at(donor, Quantity.SHARE_REGISTERED, Splits.ALL, last);
        added += tally.in(donor, Quantity.SHARE_NEW, Splits.ALL, p);
        served += tally.in(donor, Quantity.SERVED, Splits.of(Sex.M), p);
      }
      long men = tally.at(organisation, Quantity.REGISTERED, Splits.of(Sex.M), last);
      expect(organisation, p, "apportioned R_REG", registered, "whole", men * Funds.WHOLE);
      men = tally.in(organisation, Quantity.NEW, Splits.of(Sex.M), p);
      expect(organisation, p, "apportioned R_NEW", added, "whole", men * Funds.WHOLE);
      men = tally.in(organisation, Quantity.SERVED, Splits.of(Sex.M), p);
      if (served < men) {
        violate(organisation, p, "all donors together served " + served + ", fewer than " + men);
      }
    }
  }
}
