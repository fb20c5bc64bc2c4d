package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.batch.indicator.AgeGroup;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Coverage;
import org.alongside.batch.indicator.Disclosure;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.indicator.OpenBalance;
import org.alongside.batch.indicator.Overlaps;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;

/**
 * Reads the figures of cells out of a tally, indicator by indicator (domain spec, section 4).
 * Totals and rows are dense from the period in which anything of them exists; before it a total has
 * one cell that says so. Splits are given only where there is something in them.
 */
final class ScopeFigures {

  /** A unit of a share of a man: 10⁻¹⁰ percent. */
  private static final int SHARE_SCALE = 12;

  private static final BigDecimal HALF_MINUTES_PER_HOUR = BigDecimal.valueOf(120);
  private static final int DECIMALS = 10;

  private final Frame frame;
  private final Tally tally;

  private final OutcomeFigures outcomes;
  private final CascadeFigures cascade;
  private final SurveyFigures surveys;
  private final AccountFigures accounts;
  private final QualityFigures quality;
  private final Map<Scope, Coverage> coverages = new HashMap<>();

  ScopeFigures(Frame frame, Tally tally, Recorded recorded) {
    this.frame = frame;
    this.tally = tally;
    this.outcomes = new OutcomeFigures(tally, recorded);
    this.cascade = new CascadeFigures(tally, recorded);
    this.surveys = new SurveyFigures(frame, tally);
    this.accounts = new AccountFigures(frame.reference());
    this.quality = new QualityFigures(tally);
  }

  /** The figures of a total or row in one period; by age in fine and in coarse bands. */
  List<Figure> inPeriod(Cell cell, int period) {
    List<Figure> figures = new ArrayList<>();
    CellPeriod place = new CellPeriod(frame, tally, cell, period);
    if (place.exists() || (cell.isTotal() && isSensitive(cell))) {
      add(place, figures);
    } else if (cell.isTotal()) {
      addBeforeAnythingExists(place, figures);
    }
    return figures;
  }

  /** All figures of a total or row in one period, whether anything of it exists then or not. */
  List<Figure> of(Cell cell, int period) {
    List<Figure> figures = new ArrayList<>();
    add(new CellPeriod(frame, tally, cell, period), figures);
    return figures;
  }

  /** When a club linked to key populations began is not to be told by the cells there are. */
  private boolean isSensitive(Cell cell) {
    int never = cell.periods().stretches();
    return tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) < never;
  }

  /**
   * One cell that says so, and what can be found fault with all the same, such as overdue cohorts.
   */
  private void addBeforeAnythingExists(CellPeriod place, List<Figure> figures) {
    List<Figure> dense = new ArrayList<>();
    add(place, dense);
    dense.stream().filter(figure -> isSaid(figure) || isAnchor(figure.key())).forEach(figures::add);
  }

  /** What is sensitive is not: a cell where all others are missing would tell of it. */
  private static boolean isSaid(Figure figure) {
    return figure.value() != null
        && Indicator.valueOf(figure.key().indicator()).disclosure() != Disclosure.SENSITIVE;
  }

  private static boolean isAnchor(FigureKey key) {
    return key.indicator().equals("R_CUM");
  }

  private void add(CellPeriod place, List<Figure> figures) {
    addPersons(place, figures);
    addCounts(place, figures);
    addShares(place, figures);
    outcomes.add(place, figures);
    cascade.add(place, figures);
    surveys.add(place, figures);
    if (place.cell().isTotal()) {
      addOverlaps(place, figures);
      addCoverage(place, figures);
      addQuality(place, figures);
      addApportioned(place, figures);
      addShared(place, figures);
      accounts.add(place, men(place.in(Quantity.SHARE_NEW, Splits.ALL)), figures);
    }
  }

  private void addPersons(CellPeriod place, List<Figure> figures) {
    OpenBalance open = place.open();
    long men = place.at(Quantity.REGISTERED, Splits.of(Sex.M));
    figures.add(place.count("R_REG", "M", "", "", men));
    figures.add(place.count("R_OPEN", "M", "", open.over() ? "over" : "exact", open.value()));
    figures.add(place.count("R_CUM", "M", "", "", men + open.value()));
    figures.add(place.count("R_NEW", "M", place.in(Quantity.NEW, Splits.of(Sex.M))));
    figures.add(place.count("R_SERVED", "M", place.in(Quantity.SERVED, Splits.of(Sex.M))));
    figures.add(place.count("W_CUM", "F", place.at(Quantity.REGISTERED, Splits.of(Sex.F))));
    figures.add(place.count("W_NEW", "F", place.in(Quantity.NEW, Splits.of(Sex.F))));
    long all = place.at(Quantity.REGISTERED, Splits.ALL);
    figures.add(place.count("P_CUM", "", all + open.value()));
    figures.add(place.count("P_NEW", "", place.in(Quantity.NEW, Splits.ALL)));
    for (Sex sex : Sex.values()) {
      long cumulative =
          place.at(Quantity.REGISTERED, Splits.of(sex)) + (sex == Sex.M ? open.value() : 0);
      addIfAny(figures, place, "P_CUM", sex.name(), "", cumulative);
      addIfAny(figures, place, "P_NEW", sex.name(), "", place.in(Quantity.NEW, Splits.of(sex)));
    }
    figures.add(place.count("G_NEW", "M", place.in(Quantity.NEW_COMPLETERS, Splits.of(Sex.M))));
    figures.add(place.count("G_CUM", "M", place.at(Quantity.COMPLETERS, Splits.of(Sex.M))));
    if (place.cell().isTotal() && place.cell().scope().type() != Scope.Type.AREA) {
      addMen(place, figures, "HALFWAY_CUM", Quantity.HALFWAY);
      addMen(place, figures, "ACTED_CUM", Quantity.ACTED);
      addMen(place, figures, "STILL_ACTING_CUM", Quantity.STILL_ACTING);
    }
    if (place.cell().isTotal()) {
      for (AgeGroup group : AgeGroup.SPLITS) {
        addAges(place, figures, group);
      }
    }
  }

  private static void addMen(
      CellPeriod place, List<Figure> figures, String indicator, Quantity quantity) {
    figures.add(place.count(indicator, "M", place.at(quantity, Splits.of(Sex.M))));
  }

  private static void addAges(CellPeriod place, List<Figure> figures, AgeGroup group) {
    int[] men = group.bands().stream().mapToInt(band -> Splits.of(Sex.M, band)).toArray();
    int[] women = group.bands().stream().mapToInt(band -> Splits.of(Sex.F, band)).toArray();
    int[] all = splits(group);
    String age = group.code();
    addIfAny(figures, place, "R_REG", "M", age, place.at(Quantity.REGISTERED, men));
    addIfAny(figures, place, "R_NEW", "M", age, place.in(Quantity.NEW, men));
    addIfAny(figures, place, "R_SERVED", "M", age, place.in(Quantity.SERVED, men));
    addIfAny(figures, place, "W_CUM", "F", age, place.at(Quantity.REGISTERED, women));
    addIfAny(figures, place, "W_NEW", "F", age, place.in(Quantity.NEW, women));
    addIfAny(figures, place, "P_CUM", "", age, place.at(Quantity.REGISTERED, all));
    addIfAny(figures, place, "P_NEW", "", age, place.in(Quantity.NEW, all));
    addIfAny(figures, place, "G_NEW", "M", age, place.in(Quantity.NEW_COMPLETERS, men));
    addIfAny(figures, place, "G_CUM", "M", age, place.at(Quantity.COMPLETERS, men));
  }

  private static void addCounts(CellPeriod place, List<Figure> figures) {
    figures.add(place.count("SESSIONS_HELD", "", place.in(Quantity.SESSIONS, Splits.ALL)));
    addSplit(place, figures, "CONTACTS", Quantity.CONTACTS);
    addSplit(place, figures, "ENROLLED", Quantity.ENROLLED);
    addSplit(place, figures, "ENROLLED_PERSONS", Quantity.ENROLLED_PERSONS);
    addSplit(place, figures, "ACTIVE", Quantity.ACTIVE);
    addSplit(place, figures, "COMPLETED", Quantity.COMPLETED);
  }

  private static void addSplit(
      CellPeriod place, List<Figure> figures, String indicator, Quantity quantity) {
    figures.add(place.count(indicator, "", place.value(quantity, Splits.ALL)));
    if (!place.cell().isTotal()) {
      return;
    }
    for (Sex sex : Sex.values()) {
      long count = place.value(quantity, Splits.of(sex));
      addIfAny(figures, place, indicator, sex.name(), "", count);
    }
    for (AgeGroup group : AgeGroup.SPLITS) {
      long count = place.value(quantity, splits(group));
      addIfAny(figures, place, indicator, "", group.code(), count);
    }
  }

  private static void addIfAny(
      List<Figure> figures,
      CellPeriod place,
      String indicator,
      String sex,
      String age,
      long count) {
    if (count != 0) {
      figures.add(place.count(indicator, sex, age, "", count));
    }
  }

  private static void addShares(CellPeriod place, List<Figure> figures) {
    addShares(place, figures, "", "", Splits.ALL);
    if (place.cell().isTotal()) {
      for (Sex sex : Sex.values()) {
        addShares(place, figures, sex.name(), "", Splits.of(sex));
      }
      for (AgeGroup group : AgeGroup.SPLITS) {
        addShares(place, figures, "", group.code(), splits(group));
      }
    }
  }

  private static int[] splits(AgeGroup group) {
    return group.bands().stream().mapToInt(Splits::of).toArray();
  }

  private static void addShares(
      CellPeriod place, List<Figure> figures, String sex, String age, int... split) {
    boolean always = split[0] == Splits.ALL;
    long completed = place.in(Quantity.CLOSED_COMPLETED, split);
    long closed = place.in(Quantity.CLOSED_ENROLLED, split);
    if (always || closed > 0) {
      figures.add(place.percentage("COMPLETION_PCT", sex, age, completed, closed));
    }
    long expected = place.in(Quantity.EXPECTED, split);
    if (always || expected > 0) {
      long attended = place.in(Quantity.ATTENDED, split);
      figures.add(place.percentage("ATTEND_PCT", sex, age, attended, expected));
    }
    long enrolments = place.in(Quantity.DOSE_ENROLMENTS, split);
    if (always || enrolments > 0) {
      BigDecimal halfMinutes = BigDecimal.valueOf(place.in(Quantity.DOSE_HALF_MINUTES, split));
      figures.add(place.mean("DOSE_H", sex, age, halfMinutes, HALF_MINUTES_PER_HOUR, enrolments));
    }
  }

  private void addOverlaps(CellPeriod place, List<Figure> figures) {
    boolean balances = !frame.balancesOf(place.cell()).isEmpty();
    for (Cell.Dimension dimension : Overlaps.DIMENSIONS) {
      if (!dimension.isOwnDimensionOf(place.cell().scope().type())) {
        String detail = dimension.name().toLowerCase(Locale.ROOT);
        long count = place.at(Overlaps.quantity(dimension), Splits.ALL);
        figures.add(place.count("R_REG_OVERLAP", "M", "", detail, count));
        if (balances) {
          long linked = place.at(Overlaps.linked(dimension), Splits.ALL);
          figures.add(place.count("R_REG_LINKED", "M", "", detail, linked));
        }
      }
    }
  }

  private void addCoverage(CellPeriod place, List<Figure> figures) {
    for (Coverage.OfType of : coverage(place.cell()).in(place.number())) {
      figures.add(place.percentage("COVER_AREA", of.type(), of.covered(), of.areas()));
    }
  }

  private Coverage coverage(Cell total) {
    return coverages.computeIfAbsent(
        total.scope(), scope -> new Coverage(frame, rowsOf(scope), tally));
  }

  private void addQuality(CellPeriod place, List<Figure> figures) {
    figures.add(place.count("Q_NO_CONSENT", "", place.in(Quantity.NO_CONSENT, Splits.ALL)));
    figures.add(place.count("Q_NO_REGISTER", "", place.in(Quantity.NO_REGISTER, Splits.ALL)));
    figures.add(place.count("Q_OVERDUE", "", place.in(Quantity.OVERDUE, Splits.ALL)));
    quality.add(place, figures);
    if (!frame.balancesOf(place.cell()).isEmpty()) {
      long count = place.at(Quantity.BEFORE_BALANCE, Splits.ALL);
      figures.add(place.count("Q_BEFORE_BALANCE", "M", count));
    }
    addOut(place, figures, "void", Quantity.OUT_VOID);
    addOut(place, figures, "transferred", Quantity.OUT_TRANSFERRED);
    addOut(place, figures, "died", Quantity.OUT_DIED);
  }

  private static void addOut(
      CellPeriod place, List<Figure> figures, String detail, Quantity quantity) {
    long count = place.in(quantity, Splits.ALL);
    figures.add(place.count("COMPLETION_PCT_OUT", "", "", detail, count));
  }

  private static void addApportioned(CellPeriod place, List<Figure> figures) {
    if (place.cell().scope().type() == Scope.Type.DONOR) {
      long registered = place.at(Quantity.SHARE_REGISTERED, Splits.ALL);
      figures.add(place.apportioned("R_REG", men(registered)));
      figures.add(place.apportioned("R_NEW", men(place.in(Quantity.SHARE_NEW, Splits.ALL))));
    }
  }

  private void addShared(CellPeriod place, List<Figure> figures) {
    if (place.cell().scope().type() != Scope.Type.DONOR) {
      return;
    }
    int last = place.cell().periods().last(place.number());
    for (Cell row : rowsOf(place.cell().scope())) {
      if (row.dimension() == Cell.Dimension.DONOR) {
        long both = tally.at(row, Quantity.SHARED, Splits.ALL, last);
        figures.add(place.count("R_REG_SHARED", "M", "", row.row(), both));
      }
    }
  }

  private List<Cell> rowsOf(Scope scope) {
    return frame.cells().stream().filter(cell -> cell.scope().equals(scope)).toList();
  }

  private static BigDecimal men(long units) {
    return BigDecimal.valueOf(units, SHARE_SCALE).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
