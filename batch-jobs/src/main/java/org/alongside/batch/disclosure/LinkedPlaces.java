package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;

/**
 * Which totals and rows are hidden altogether, and in which periods (domain spec, section 7, third
 * class): those that rest on key-population-linked cohorts alone, and as many others as it takes
 * that what is hidden cannot be worked out from what is shown.
 *
 * <p>That is judged by contacts, which add up over places and periods. People do not add up over
 * places; over time those new to a place do, so what is shown of a place up to a day is judged by
 * them ({@link TimeLine}).
 */
public final class LinkedPlaces {

  /**
   * People who attended a session.
   *
   * @param session position
   * @param home their home country, of an online session; else empty
   */
  public record Contacts(int session, String home, long count) {}

  private static final String CONTACTS = "CONTACTS";

  private final Frame frame;
  private final EarlierNights earlier;
  private final Sums sums;
  private final long[] contacts;
  private final Map<Cell, TimeLine> timeLines = new HashMap<>();
  private final boolean any;
  private final BitSet linked = new BitSet();
  private final BitSet linkedForever = new BitSet();
  private final BitSet hidden = new BitSet();

  /**
   * @param contacts of all sessions, or none where no cohort is linked
   */
  public LinkedPlaces(Frame frame, List<Contacts> contacts, EarlierNights earlier) {
    this.frame = frame;
    this.earlier = earlier;
    this.any = frame.reference().cohorts().stream().anyMatch(Cohort::keyPopulationLinked);
    ElementaryCells cells = new ElementaryCells(frame, true);
    this.sums = new Sums(frame, cells);
    this.contacts = new long[cells.size()];
    List<Session> sessions = frame.reference().sessions();
    for (Contacts some : contacts) {
      Session session = sessions.get(some.session());
      if (session.day() <= frame.reference().businessDay()) {
        this.contacts[cells.at(session.cohort(), session.day(), some.home())] += some.count();
      }
    }
  }

  /** Looks at some totals and rows by themselves. */
  public void judge(List<Cell> cells, Tally tally) {
    if (!any) {
      return;
    }
    for (Cell cell : cells) {
      if (tally.has(cell, Quantity.KEY_POPULATION_EVENTS)
          && !tally.has(cell, Quantity.OTHER_EVENTS)) {
        linkedForever.set(cell.index());
      }
      timeLines.put(cell, TimeLine.of(cell, tally));
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        int sum = sums.of(cell, p);
        boolean rests = linkedForever.get(cell.index()) || restsOnLinkedCohorts(cell, tally, p);
        if (sum >= 0 && rests) {
          linked.set(sum);
        }
      }
    }
  }

  private static boolean restsOnLinkedCohorts(Cell cell, Tally tally, int period) {
    int last = cell.periods().last(period);
    boolean soFar =
        tally.firstStretch(cell, Quantity.KEY_POPULATION_EVENTS) <= last
            && tally.firstStretch(cell, Quantity.OTHER_EVENTS) > last;
    return soFar
        || (tally.in(cell, Quantity.KEY_POPULATION_EVENTS, Splits.ALL, period) > 0
            && tally.in(cell, Quantity.OTHER_EVENTS, Splits.ALL, period) == 0);
  }

  /** Once all are looked at: hides what else must be. */
  public void hideMore() {
    hidden.or(linked);
    if (linked.isEmpty()) {
      return;
    }
    BitSet known = earlier.known(CONTACTS, frame, sums, sums.added(contacts));
    int before;
    do {
      hidden.or(
          new Suppression(
                  sums.all(),
                  sums,
                  List.of(contacts),
                  SensitiveCounts.SHOWN_FROM,
                  hidden,
                  known,
                  linked::get)
              .hide());
      before = hidden.cardinality();
      frame.cells().forEach(this::hideMoreOverTime);
    } while (hidden.cardinality() > before);
  }

  private void hideMoreOverTime(Cell cell) {
    BitSet hiddenPeriods = new BitSet();
    BitSet linkedPeriods = new BitSet();
    int count = cell.periods().periods().size();
    for (int p = 0; p < count; p++) {
      int sum = sums.of(cell, p);
      hiddenPeriods.set(p, sum >= 0 && hidden.get(sum));
      linkedPeriods.set(p, sum >= 0 && linked.get(sum));
    }
    if (!linkedPeriods.isEmpty()) {
      timeLine(cell).hide(hiddenPeriods, linkedPeriods).stream()
          .map(p -> sums.of(cell, p))
          .filter(sum -> sum >= 0)
          .forEach(hidden::set);
    }
  }

  private TimeLine timeLine(Cell cell) {
    TimeLine line = timeLines.get(cell);
    if (line == null) {
      throw new IllegalStateException("Not judged: " + cell);
    }
    return line;
  }

  /** The contacts that are shown, for the nights to come; none where no cohort is linked. */
  public Map<EarlierNights.Place, Long> shown() {
    return any
        ? EarlierNights.shown(
            CONTACTS, frame, sums, sums.added(contacts), (cell, period) -> !hides(cell, period))
        : Map.of();
  }

  /** Whether nothing is shown of a total or row in a period. */
  public boolean hides(Cell cell, int period) {
    int sum = sums.of(cell, period);
    return linkedForever.get(cell.index()) || (sum >= 0 && hidden.get(sum));
  }

  /** Whether nothing is shown of what a total or row has come to by the end of a period. */
  public boolean hidesSoFar(Cell cell, int period) {
    return any && (hides(cell, period) || timeLine(cell).hidesUpTo(period));
  }
}
