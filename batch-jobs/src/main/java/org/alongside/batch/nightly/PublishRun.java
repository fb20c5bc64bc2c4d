package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alongside.batch.disclosure.Count;
import org.alongside.batch.disclosure.EarlierNights;
import org.alongside.batch.disclosure.Judgements;
import org.alongside.batch.disclosure.Judgements.Judgement;
import org.alongside.batch.disclosure.LinkedDisclosure;
import org.alongside.batch.disclosure.SensitiveCounts;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.FineRows;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.QualityFact;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Tally;
import org.alongside.batch.quality.QualityRows;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.Publication;
import org.alongside.reporting.figure.RunHeader;
import org.alongside.reporting.figure.ScopeName;

/**
 * Publishes a reconciled run: scope by scope through {@link DisclosureControl} into the store, then
 * the names reports need, then the pointer. Until the pointer moves readers see the run before.
 */
final class PublishRun {

  private final DataSource dataSource;
  private final Publication publication;
  private final NightReference reference;
  private EarlierNights shown = EarlierNights.NONE;
  private Map<String, Judgement> judged = Map.of();
  private Map<Long, long[]> cohorts = Map.of();

  PublishRun(DataSource dataSource, Publication publication, NightReference reference) {
    this.dataSource = dataSource;
    this.publication = publication;
    this.reference = reference;
  }

  /**
   * Writes everything of the run but does not show it yet. May be repeated.
   *
   * @param stopped asked between scopes; if true, the rest is left undone
   * @return how many figures there are, or -1 if it was stopped
   */
  long write(RunHeader header, BooleanSupplier stopped) {
    long run = header.run();
    publication.open(header);
    Frame frame = reference.frame();
    Reconciliation sums = new Reconciliation(dataSource, reference);
    List<ScopeName> written = new ArrayList<>();
    List<ScopeRange> scopes = ScopeRange.of(frame);
    List<Tally> tallies =
        IntStream.range(0, scopes.size()).mapToObj(scope -> sums.read(run, scope)).toList();
    long count = 0;
    Recorded recorded = Recorded.of(frame.cells().get(0), tallies.get(0));
    DisclosureControl control = control(frame, scopes, tallies);
    Achievements achievements = achievements(header.businessDate());
    for (int s = 0; s < scopes.size(); s++) {
      if (stopped.getAsBoolean()) {
        return -1;
      }
      ScopeRange range = scopes.get(s);
      Tally tally = tallies.get(s);
      if (isShown(frame, range, tally)) {
        List<Figure> figures = figures(frame, range, tally, recorded, control);
        Scope scope = range.scope();
        figures.addAll(achievements.of(scope.type().code(), scope.code(), figures));
        publication.replaceScope(run, scope.type().code(), scope.code(), figures);
        written.add(new ScopeName(scope.type().code(), scope.code()));
        count += figures.size();
      }
    }
    publication.retireScopesExcept(run, written);
    cohorts = cohorts(tallies.get(0));
    new PublishNames(dataSource, publication).write(run, header.businessDate());
    long figures = count;
    Database.change(
        dataSource,
        connection ->
            Database.update(
                connection,
                "update batch.nightly_run set figures = ? where run = ?",
                figures,
                run));
    return count;
  }

  private Achievements achievements(LocalDate businessDate) {
    return new Achievements(
        Database.inOne(dataSource, connection -> PublishNames.everSet(connection, businessDate)),
        businessDate);
  }

  /** Keeps what later nights and the pages must know of it, in the transaction that shows it. */
  void keep(Connection connection) throws SQLException {
    new ShownSums(connection).keep(shown);
    new JudgementRows(connection, reference).replace(judged);
    QualityRows.replace(connection, cohorts);
  }

  /** What the quality of each cohort's data is told by; of those alone of which there is any. */
  private Map<Long, long[]> cohorts(Tally organisation) {
    long[] ids = reference.cohorts().ids();
    Map<Long, long[]> facts = new HashMap<>();
    for (int c = 0; c < ids.length; c++) {
      int cohort = c;
      long[] own =
          Arrays.stream(QualityFact.values())
              .mapToLong(fact -> organisation.fact(cohort, fact))
              .toArray();
      if (Arrays.stream(own).anyMatch(count -> count != 0)) {
        facts.put(ids[c], own);
      }
    }
    return facts;
  }

  /** A country people are at home in, but where nothing ever happened, is no scope. */
  private static boolean isShown(Frame frame, ScopeRange range, Tally tally) {
    if (range.scope().type() != Scope.Type.COUNTRY && range.scope().type() != Scope.Type.AREA) {
      return true;
    }
    Cell total = frame.cells().get(range.from());
    int never = total.periods().stretches();
    return tally.firstStretch(total, Quantity.SESSIONS) < never
        || tally.firstStretch(total, Quantity.ENROLLED) < never
        || tally.firstStretch(total, Quantity.CONTACTS) < never
        || !frame.balancesOf(total).isEmpty();
  }

  /** Of every scope, before any is shown: whether one is depends on others. */
  private DisclosureControl control(Frame frame, List<ScopeRange> scopes, List<Tally> tallies) {
    EarlierNights earlier =
        Database.inOne(dataSource, connection -> new ShownSums(connection).read());
    Judgements judgements =
        Database.inOne(dataSource, connection -> new JudgementRows(connection, reference).read());
    FineRows fine = new FineRows(frame);
    LinkedDisclosure linked =
        new LinkedDisclosure(
            frame,
            Database.inOne(
                dataSource, connection -> new NotedPeopleReader(connection, reference).read()),
            tallies.get(0).elementary(),
            earlier,
            judgements);
    for (int s = 0; s < scopes.size(); s++) {
      List<Cell> cells = scopes.get(s).cells(frame);
      Tally tally = tallies.get(s);
      fine.judge(cells, tally);
      linked.judge(cells, tally);
    }
    fine.hideOneMore();
    linked.hideMore();
    for (int s = 0; s < scopes.size(); s++) {
      check(linked, scopes.get(s).cells(frame), tallies.get(s));
    }
    SensitiveCounts sensitive = new SensitiveCounts(frame, earlier, judgements);
    shown = sensitive.and(linked.and(earlier));
    judged = judgements.now();
    return new DisclosureControl(frame, fine, linked, sensitive);
  }

  /** What was judged must be what is published. */
  private static void check(LinkedDisclosure linked, List<Cell> cells, Tally tally) {
    for (Cell cell : cells) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        for (Count count : Count.values()) {
          linked.check(count, cell, p, count.counted(tally, cell, p));
        }
        linked.checkShares(cell, p, tally);
      }
    }
  }

  private static List<Figure> figures(
      Frame frame, ScopeRange range, Tally tally, Recorded recorded, DisclosureControl control) {
    ScopeFigures counted = new ScopeFigures(frame, tally, recorded);
    List<Cell> cells = range.cells(frame);
    List<Figure> figures = new ArrayList<>();
    for (Cell cell : cells) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        figures.addAll(control.pass(cells, cell, p, counted.inPeriod(cell, p)));
      }
    }
    return figures;
  }
}
