package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Session;
import org.jspecify.annotations.Nullable;

/**
 * Every scope, row and period of one night, numbered in an order that depends on the reference
 * alone: the same reference gives the same frame, on every server and after every restart.
 */
public final class Frame {

  /** Where a cohort's events go during one stretch of its funding. */
  record Stretch(int from, Map<String, Signature> byHome, List<Share> shares) {

    Signature signature(String home) {
      Signature signature = byHome.get(home);
      if (signature == null) {
        throw new IllegalStateException("The reference does not list the home country " + home);
      }
      return signature;
    }
  }

  /** What one donor pays of a cohort: the cell of its total, and units of 10⁻¹⁰ percent. */
  record Share(int cell, long units) {}

  private static final int[] NONE = {};

  private final Reference reference;
  private final Details details;
  private final List<Cell> cells;
  private final List<Signature.Group> groups;
  private final List<List<Stretch>> stretchesOfCohort;
  private final List<BitSet> cellsHolding;
  private final List<List<Balance>> balancesOfCell;
  private final int[] totalOfCell;
  private final Map<Integer, Map<String, Integer>> donorsOfDonors = new HashMap<>();
  private final int[][] sessionsOfCohort;
  private final @Nullable Signature[] signatureOfSession;
  private final Slots slots;
  private final SortedMap<Integer, Signature> signatures = new TreeMap<>();
  private final boolean anyLinked;

  Frame(
      Reference reference,
      List<Cell> cells,
      List<Signature.Group> groups,
      List<List<Stretch>> stretchesOfCohort,
      BalanceBook balances) {
    this.reference = reference;
    this.details = new Details(reference.surveys());
    this.cells = List.copyOf(cells);
    this.groups = List.copyOf(groups);
    this.stretchesOfCohort = stretchesOfCohort;
    this.cellsHolding = balances.cellsHolding();
    this.balancesOfCell = balances.balancesOfCell();
    this.slots = Slots.of(cells);
    stretchesOfCohort.stream()
        .flatMap(List::stream)
        .flatMap(stretch -> stretch.byHome().values().stream())
        .forEach(signature -> signatures.put(signature.index(), signature));
    this.anyLinked = !linkedCohorts().isEmpty();
    this.totalOfCell = totals(cells);
    for (Cell cell : cells) {
      if (cell.dimension() == Cell.Dimension.DONOR) {
        donorsOfDonors
            .computeIfAbsent(totalOfCell[cell.index()], total -> new HashMap<>())
            .put(cell.row(), cell.index());
      }
    }
    this.sessionsOfCohort = sessionsOfCohort(reference);
    this.signatureOfSession = new Signature[reference.sessions().size()];
    for (int s = 0; s < signatureOfSession.length; s++) {
      Session session = reference.sessions().get(s);
      if (!reference.cohorts().get(session.cohort()).country().isEmpty()) {
        signatureOfSession[s] = signature(session.cohort(), session.day(), "");
      }
    }
  }

  private static int[] totals(List<Cell> cells) {
    int[] totals = new int[cells.size()];
    int total = 0;
    for (Cell cell : cells) {
      total = cell.isTotal() ? cell.index() : total;
      totals[cell.index()] = total;
    }
    return totals;
  }

  private static int[][] sessionsOfCohort(Reference reference) {
    int[] counts = new int[reference.cohorts().size()];
    reference.sessions().forEach(session -> counts[session.cohort()]++);
    int[][] sessions = new int[counts.length][];
    for (int s = reference.sessions().size() - 1; s >= 0; s--) {
      int cohort = reference.sessions().get(s).cohort();
      if (sessions[cohort] == null) {
        sessions[cohort] = new int[counts[cohort]];
      }
      sessions[cohort][--counts[cohort]] = s;
    }
    return sessions;
  }

  /** Derives the frame of a reference. */
  public static Frame of(Reference reference) {
    return new FrameBuilder(reference).build();
  }

  public Reference reference() {
    return reference;
  }

  /** What is countable of the surveys. */
  public Details details() {
    return details;
  }

  /** All cells, by index; the rows of a scope follow its total. */
  public List<Cell> cells() {
    return cells;
  }

  List<Signature.Group> groups() {
    return groups;
  }

  Slots slots() {
    return slots;
  }

  /** By their number. */
  SortedMap<Integer, Signature> signatures() {
    return Collections.unmodifiableSortedMap(signatures);
  }

  /** One more than the largest number of one of the {@link ElementaryCells}. */
  int elementaryCells() {
    return signatures.isEmpty() ? 0 : elementaryCell(signatures.lastKey() + 1, slots.endOf(0));
  }

  /** The number of the elementary cell in which something happens. */
  int elementaryCell(Signature signature, int day) {
    return elementaryCell(signature.index(), day);
  }

  int elementaryCell(int signature, int day) {
    return signature * slots.count() + slots.of(day);
  }

  /** Where something in a cohort on a day belongs; the home matters for online cohorts only. */
  Signature signature(int cohort, int day, String home) {
    return stretch(cohort, day).signature(placeOf(cohort, home));
  }

  /** The home by which somebody's events in a cohort are placed; empty where anybody's are. */
  String placeOf(int cohort, String home) {
    boolean online = reference.cohorts().get(cohort).country().isEmpty();
    return !online ? "" : home.isEmpty() ? Reference.NO_COUNTRY : home;
  }

  /** Where something at a session belongs. */
  Signature signature(int session, String home) {
    Signature placed = signatureOfSession[session];
    if (placed != null) {
      return placed;
    }
    Session held = reference.sessions().get(session);
    return signature(held.cohort(), held.day(), home);
  }

  /**
   * Whether what somebody did at a session belongs to a cell.
   *
   * @param home his home country, which matters for online cohorts only; may be empty
   */
  public boolean holds(Cell cell, int session, String home) {
    return signature(session, home).groups().stream()
        .flatMapToInt(group -> Arrays.stream(group.cells()))
        .anyMatch(index -> index == cell.index());
  }

  /** Whether any cohort is linked to key populations. */
  public boolean isAnyLinked() {
    return anyLinked;
  }

  /** Positions of all cohorts linked to key populations. */
  public BitSet linkedCohorts() {
    BitSet linked = new BitSet();
    for (int c = 0; c < reference.cohorts().size(); c++) {
      linked.set(c, reference.cohorts().get(c).keyPopulationLinked());
    }
    return linked;
  }

  /** Those of them of which anything may be in a cell. */
  public BitSet linkedCohortsIn(Cell cell) {
    BitSet linked = linkedCohorts();
    linked.stream().filter(cohort -> !cellsOf(cohort).get(cell.index())).forEach(linked::clear);
    return linked;
  }

  /** The numbers of the cells in which anything of a cohort linked to key populations may be. */
  public BitSet cellsOfLinkedCohorts() {
    BitSet cells = new BitSet();
    linkedCohorts().stream().mapToObj(this::cellsOf).forEach(cells::or);
    return cells;
  }

  /** What is asked in surveys in programmes with a cohort linked to key populations. */
  public Set<String> familiesOfLinkedCohorts() {
    BitSet programmes = new BitSet();
    linkedCohorts().stream()
        .map(cohort -> reference.cohorts().get(cohort).programme())
        .forEach(programmes::set);
    return reference.surveys().uses().stream()
        .filter(use -> programmes.get(use.programme()))
        .map(Surveys.Use::family)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The numbers of the cells in which anything of a cohort may be. */
  public BitSet cellsOf(int cohort) {
    BitSet cells = new BitSet();
    stretchesOfCohort.get(cohort).stream()
        .flatMap(stretch -> stretch.byHome().values().stream())
        .flatMap(signature -> signature.groups().stream())
        .flatMapToInt(group -> Arrays.stream(group.cells()))
        .forEach(cells::set);
    return cells;
  }

  /** Whether the programme of a cohort says what it takes to complete it. */
  public boolean hasThreshold(int cohort) {
    int programme = reference.cohorts().get(cohort).programme();
    return reference.programmes().get(programme).hasThreshold();
  }

  /** Positions of a cohort's sessions, in order. */
  int[] sessionsOf(int cohort) {
    int[] sessions = sessionsOfCohort[cohort];
    return sessions == null ? NONE : sessions;
  }

  /** The total of a cell's scope. */
  int totalOf(int cell) {
    return totalOfCell[cell];
  }

  /** The rows by other donors of a donor's total, by their code; none of anything else. */
  Map<String, Integer> donorsOf(int total) {
    return donorsOfDonors.getOrDefault(total, Map.of());
  }

  /** Who pays for a cohort on a day. */
  List<Share> shares(int cohort, int day) {
    return stretch(cohort, day).shares();
  }

  /** Days on which something that lasts belongs to the same cells. */
  record Span(Signature signature, int from, int to) {}

  /** Where something that lasts in a cohort belongs, cut where its funding changes. */
  List<Span> spans(int cohort, int from, int to, String home) {
    List<Span> spans = new ArrayList<>();
    List<Stretch> stretches = stretchesOfCohort.get(cohort);
    for (int i = 0; i < stretches.size(); i++) {
      int begin = Math.max(from, stretches.get(i).from());
      int end = i + 1 < stretches.size() ? Math.min(to, stretches.get(i + 1).from() - 1) : to;
      if (begin <= end) {
        spans.add(new Span(signature(cohort, begin, home), begin, end));
      }
    }
    return spans;
  }

  /** Where a cohort's events go, one stretch of its funding after the other. */
  List<Stretch> stretchesOf(int cohort) {
    return stretchesOfCohort.get(cohort);
  }

  /** The one a day lies in. */
  Stretch stretch(int cohort, int day) {
    List<Stretch> stretches = stretchesOfCohort.get(cohort);
    int i = stretches.size() - 1;
    while (stretches.get(i).from() > day) {
      i--;
    }
    return stretches.get(i);
  }

  /**
   * The cells a man linked to a balance is left out of: those that hold it or a successor, dated
   * not after the business date.
   */
  public BitSet cellsHolding(int balance) {
    return cellsHolding.get(balance);
  }

  /** The balances a cell holds that count persons, whenever dated up to the business date. */
  public List<Balance> balancesOf(Cell cell) {
    return balancesOfCell.get(cell.index());
  }

  /** R_OPEN of a cell at the end of a stretch. */
  public OpenBalance open(Cell cell, int stretch) {
    return BalanceBook.open(reference.balances(), balancesOf(cell), cell.periods().endOf(stretch));
  }

  /** The latest date of a balance of the cell that is live on a day, or the smallest int. */
  int latestBalance(int cell, int day) {
    return BalanceBook.live(reference.balances(), balancesOfCell.get(cell), day).stream()
        .mapToInt(Balance::asOf)
        .max()
        .orElse(Integer.MIN_VALUE);
  }

  boolean holdsBalance(int cell) {
    return !balancesOfCell.get(cell).isEmpty();
  }

  /** Tells whether two frames number the same cells and what they add up in the same way. */
  public int fingerprint() {
    int[] parts = new int[cells.size()];
    for (int i = 0; i < parts.length; i++) {
      Cell cell = cells.get(i);
      parts[i] =
          Arrays.hashCode(
              new int[] {
                cell.scope().type().code().hashCode(),
                cell.scope().code().hashCode(),
                cell.dimension().name().hashCode(),
                cell.row().hashCode(),
                cell.periods().stretches()
              });
    }
    int places =
        signatures.values().stream()
            .map(Signature::cells)
            .mapToInt(BitSet::hashCode)
            .reduce(0, (one, other) -> 31 * one + other);
    return 31 * (31 * Arrays.hashCode(parts) + places) + details.fingerprint();
  }
}
