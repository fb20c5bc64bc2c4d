package org.alongside.batch.indicator;

import java.util.List;

/** A frame and what was counted in it, asked in the words of the domain spec. */
final class Counted {

  private final Frame frame;
  private final Tally tally;

  Counted(Reference reference, List<PersonFacts> people) {
    this.frame = Frame.of(reference);
    this.tally = new Tally(frame);
    CohortCounter.count(frame, tally);
    PersonCounter counter = new PersonCounter(frame, tally);
    people.forEach(counter::count);
    counter.finish();
  }

  Frame frame() {
    return frame;
  }

  Tally tally() {
    return tally;
  }

  Cell total(Scope.Type type, String code) {
    return cell(new Scope(type, code), Cell.Dimension.TOTAL, "");
  }

  Cell organisation() {
    return frame.cells().get(0);
  }

  Cell cell(Scope scope, Cell.Dimension dimension, String row) {
    return frame.cells().stream()
        .filter(
            cell ->
                cell.scope().equals(scope)
                    && cell.dimension() == dimension
                    && cell.row().equals(row))
        .findFirst()
        .orElseThrow();
  }

  /** The quarter, or the life for {@code life}, such as 2024-Q1. */
  int period(Cell cell, String name) {
    List<Period> periods = cell.periods().periods();
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      String quarter = period.start().getYear() + "-Q" + (period.start().getMonthValue() + 2) / 3;
      boolean named =
          period.kind() == Period.Kind.LIFE
              ? name.equals("life")
              : period.kind() == Period.Kind.QUARTER && name.equals(quarter);
      if (named && period.calendar() == PeriodCalendar.CALENDAR) {
        return p;
      }
    }
    throw new IllegalArgumentException(name);
  }

  long in(Cell cell, Quantity quantity, String period) {
    return tally.in(cell, quantity, Splits.ALL, period(cell, period));
  }

  long at(Cell cell, Quantity quantity, String period) {
    return tally.at(cell, quantity, Splits.ALL, cell.periods().last(period(cell, period)));
  }

  long men(Cell cell, Quantity quantity, String period) {
    return tally.at(cell, quantity, Splits.of(Sex.M), cell.periods().last(period(cell, period)));
  }

  long open(Cell cell, String period) {
    return frame.open(cell, cell.periods().last(period(cell, period))).value();
  }

  /** A detail of the organisation, in a period. */
  long in(Detail detail, String period) {
    return tally.in(organisation(), detail, period(organisation(), period));
  }
}
