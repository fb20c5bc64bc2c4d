package org.alongside.batch.nightly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.indicator.PersonCounter;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people a published figure rests on. Everybody in the run's cut is counted again, one by
 * one, by the very code that counted them at night, so that what they add is the registered part of
 * the figure whatever its definition. That takes about as long as counting everybody.
 */
@Dependent
public class FigureSources {

  /** Money of a grant is nobody's; its men are. */
  private static final Set<String> OF_MONEY = Set.of("COST_MAN");

  /** Areas and shares that people do not add up to. */
  private static final Set<String> OF_NO_PEOPLE = Set.of("ACH_PCT", "COVER_AREA", "Q_SCORE");

  private static final Recorded ANYTHING = new Recorded(EnumSet.allOf(Quantity.class));

  /**
   * One person.
   *
   * @param records ids of the records merged into one, the one that stands for them first
   * @param amount what he adds to the figure or, of a share or mean, to its numerator
   * @param of what he adds to the denominator; null if there is none
   * @param session id of one of the sessions he attended, of those the figure may rest on: in its
   *     scope and row and, but for cumulative figures, its period; null if there is none
   */
  public record Source(
      List<Long> records, BigDecimal amount, @Nullable BigDecimal of, @Nullable Long session) {

    /** The record that stands for the person. */
    public long root() {
      return records.get(0);
    }
  }

  /**
   * All of them.
   *
   * @param withoutPeople what the figure is without anybody: opening balances
   * @param people in the order in which they were registered
   */
  public record Sources(BigDecimal withoutPeople, List<Source> people) {}

  /**
   * A figure as it was counted, whether it is shown or not.
   *
   * @param figure null of what is worked out from other figures
   * @param linkedCohorts ids of the cohorts linked to key populations that may decide who is in it
   */
  public record Counted(@Nullable Figure figure, List<Long> linkedCohorts) {}

  private final DataSource dataSource;
  private final NightlyRuns runs;

  @Inject
  public FigureSources(DataSource dataSource, NightlyRuns runs) {
    this.dataSource = dataSource;
    this.runs = runs;
  }

  /**
   * @param run the newest published one
   * @throws BatchException 409 if the registry was frozen anew since, or meanwhile
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Sources of(long run, FigureKey key) {
    NightlyRun night = runs.stillFrozen(run);
    Sources sources =
        Database.inOne(
            dataSource,
            connection ->
                new Search(
                        connection,
                        new ReferenceReader(connection, night.businessDate()).read(),
                        key)
                    .everybody());
    runs.stillFrozen(run);
    return sources;
  }

  /**
   * What a figure is behind its mark, for those alone who may see all it rests on.
   *
   * @param run the newest published one
   * @throws BatchException 409 if the registry was frozen anew since, or meanwhile
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Counted counted(long run, FigureKey key) {
    NightlyRun night = runs.stillFrozen(run);
    NightReference reference =
        Database.inOne(
            dataSource, connection -> new ReferenceReader(connection, night.businessDate()).read());
    Frame frame = reference.frame();
    Cell cell = cell(frame, key);
    Reconciliation sums = new Reconciliation(dataSource, reference);
    List<ScopeRange> scopes = ScopeRange.of(frame);
    int scope =
        IntStream.range(0, scopes.size())
            .filter(s -> scopes.get(s).holds(cell))
            .findFirst()
            .orElseThrow();
    Recorded recorded = Recorded.of(frame.cells().get(0), sums.read(run, 0));
    List<Figure> figures =
        new ScopeFigures(frame, sums.read(run, scope), recorded).of(cell, CellPeriod.of(cell, key));
    runs.stillFrozen(run);
    // How a man is apportioned depends on where in the organisation he was reached first.
    boolean anywhere = key.measure().equals("apportioned");
    List<Long> linked =
        reference.cohorts().ids(anywhere ? frame.linkedCohorts() : frame.linkedCohortsIn(cell));
    Figure figure = figures.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    return new Counted(figure, linked);
  }

  private static Cell cell(Frame frame, FigureKey key) {
    return frame.cells().stream().filter(cell -> isOf(cell, key)).findFirst().orElseThrow();
  }

  private static boolean isOf(Cell cell, FigureKey key) {
    return cell.scope().type().code().equals(key.scopeType())
        && cell.scope().code().equals(key.scope())
        && row(cell, Cell.Dimension.COUNTRY).equals(key.country())
        && row(cell, Cell.Dimension.AREA).equals(key.area())
        && row(cell, Cell.Dimension.PROGRAMME).equals(key.programme())
        && row(cell, Cell.Dimension.MODEL).equals(key.model())
        && cell.dimension() != Cell.Dimension.DONOR;
  }

  private static String row(Cell cell, Cell.Dimension dimension) {
    return cell.dimension() == dimension ? cell.row() : "";
  }

  /** One search, on one connection. */
  private static final class Search {

    private final Connection connection;
    private final NightReference reference;
    private final Frame frame;
    private final FigureKey key;
    private final Cell cell;
    private final int period;
    private final long[] sessionIds;

    Search(Connection connection, NightReference reference, FigureKey key) {
      this.connection = connection;
      this.reference = reference;
      this.frame = reference.frame();
      this.key = key;
      this.cell = cell(frame, key);
      this.period = CellPeriod.of(cell, key);
      this.sessionIds = reference.sessions().ids();
    }

    Sources everybody() throws SQLException {
      Optional<Figure> nobody = figure(new Tally(frame));
      BigDecimal without = nobody.map(Search::amount).orElse(BigDecimal.ZERO);
      BigDecimal of = nobody.map(Figure::denominator).orElse(null);
      Map<Long, List<Long>> merged = merged();
      List<Source> people = new ArrayList<>();
      new PeopleReader(connection, reference)
          .read(
              new Roots(Long.MIN_VALUE, Long.MAX_VALUE, false),
              (root, person) -> {
                Tally his = tally(person);
                // Of most people nothing belongs to the cell, and no figure need be worked out.
                if (!his.isEmpty(cell) && !OF_NO_PEOPLE.contains(key.indicator())) {
                  figure(his)
                      .filter(figure -> adds(figure, without, of))
                      .map(figure -> source(root, merged, person, figure, without))
                      .ifPresent(people::add);
                }
              });
      return new Sources(without, people);
    }

    private Tally tally(PersonFacts person) {
      Tally tally = new Tally(frame);
      PersonCounter counter = new PersonCounter(frame, tally);
      counter.count(person);
      counter.finish();
      return tally;
    }

    private Optional<Figure> figure(Tally tally) {
      return new ScopeFigures(frame, tally, ANYTHING)
          .of(cell, period).stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    private static boolean adds(Figure his, BigDecimal without, @Nullable BigDecimal of) {
      return amount(his).compareTo(without) != 0
          || (his.denominator() != null && (of == null || his.denominator().compareTo(of) != 0));
    }

    private static BigDecimal amount(Figure figure) {
      BigDecimal amount = figure.denominator() == null ? figure.value() : figure.numerator();
      return amount == null || OF_MONEY.contains(figure.key().indicator())
          ? BigDecimal.ZERO
          : amount;
    }

    private Source source(
        long root,
        Map<Long, List<Long>> merged,
        PersonFacts person,
        Figure his,
        BigDecimal without) {
      List<Long> records = new ArrayList<>(List.of(root));
      records.addAll(merged.getOrDefault(root, List.of()));
      return new Source(records, amount(his).subtract(without), his.denominator(), session(person));
    }

    /** The last one, so that somebody may still remember it. */
    private @Nullable Long session(PersonFacts person) {
      int last = cell.periods().endOf(cell.periods().last(period));
      int first =
          Indicator.valueOf(key.indicator()).isAsOfADay()
              ? Integer.MIN_VALUE
              : Days.of(key.periodStart());
      int best = -1;
      for (var attendance : person.attendances()) {
        int session = attendance.session();
        int day = frame.reference().sessions().get(session).day();
        boolean within = attendance.attended() && day >= first && day <= last;
        if (within && session > best && frame.holds(cell, session, person.home())) {
          best = session;
        }
      }
      return best < 0 ? null : sessionIds[best];
    }

    /** Records that were merged, by the record that stands for the person. */
    private Map<Long, List<Long>> merged() throws SQLException {
      Map<Long, List<Long>> merged = new HashMap<>();
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select root_id, id from batch.fact_participant where id <> root_id");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          merged.computeIfAbsent(rows.getLong(1), root -> new ArrayList<>()).add(rows.getLong(2));
        }
      }
      return merged;
    }
  }
}
