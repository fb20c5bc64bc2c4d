package org.alongside.batch.indicator;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts per cell, quantity, split and stretch (or period), and a few per cohort: the sum of
 * contributions. Two tallies of one frame add up. Not for use by several threads. Grows with what
 * is counted, not with what might be.
 */
public final class Tally {

  private static final int QUANTITIES = Quantity.values().length;
  private static final Quantity[] ALL = Quantity.values();

  /** Details are numbered from here on, behind everything a total can have. */
  private static final int FIRST_DETAIL = QUANTITIES * Splits.OF_A_TOTAL;

  private static final int NUMBERS = 1 << 16;

  private static final QualityFact[] FACTS = QualityFact.values();

  private final Frame frame;
  private final Map<Integer, Map<Integer, long[]>> details = new TreeMap<>();
  private final Map<Integer, long[]> factsOfCohorts = new TreeMap<>();
  private final ElementaryCounts elementary;
  private final long[] @Nullable [] @Nullable [] counts;

  public Tally(Frame frame) {
    this.frame = frame;
    this.elementary = new ElementaryCounts(frame);
    this.counts = new long[frame.cells().size()][][];
    if (FIRST_DETAIL + frame.details().numbered().size() >= NUMBERS) {
      throw new IllegalStateException("More details of surveys than can be numbered");
    }
  }

  Frame frame() {
    return frame;
  }

  /** Adds to one number; the position is a stretch, or a period for distinct quantities. */
  void add(int cell, Quantity quantity, int split, int position, long amount) {
    long[] series = series(cell, quantity.ordinal(), split);
    series[position] = Math.addExact(series[position], amount);
  }

  /** Adds one person: to a total with all of his splits, to a row with the first two. */
  void addOne(int cell, Quantity quantity, int[] splits, int position) {
    int parts = frame.cells().get(cell).isTotal() ? splits.length : PersonCounter.PARTS_OF_A_ROW;
    for (int p = 0; p < parts; p++) {
      add(cell, quantity, splits[p], position, 1);
    }
  }

  /** Adds a whole series. */
  void add(int cell, Quantity quantity, int split, long[] amounts) {
    addTo(series(cell, quantity.ordinal(), split), amounts);
  }

  /** Adds a whole series of a detail. */
  void addDetail(int cell, int detail, long[] amounts) {
    addTo(detailSeries(cell, detail), amounts);
  }

  /** Adds to what the quality of one cohort's data is judged by, over its whole life. */
  void addFact(int cohort, QualityFact fact, long amount) {
    if (amount != 0) {
      long[] facts = facts(cohort);
      facts[fact.ordinal()] = Math.addExact(facts[fact.ordinal()], amount);
    }
  }

  private long[] facts(int cohort) {
    return factsOfCohorts.computeIfAbsent(cohort, any -> new long[FACTS.length]);
  }

  /** What was counted for one cohort by its position; up to the business date. */
  public long fact(int cohort, QualityFact fact) {
    long[] facts = factsOfCohorts.get(cohort);
    return facts == null ? 0 : facts[fact.ordinal()];
  }

  /** What is guarded by itself, by elementary cell. */
  public ElementaryCounts elementary() {
    return elementary;
  }

  private long[] detailSeries(int cell, int detail) {
    return details
        .computeIfAbsent(cell, any -> new TreeMap<>())
        .computeIfAbsent(detail, any -> new long[frame.cells().get(cell).periods().stretches()]);
  }

  /** The figure of a detail for a period. */
  public long in(Cell cell, Detail detail, int period) {
    Map<Integer, long[]> ofCell = details.getOrDefault(cell.index(), Map.of());
    long[] series = ofCell.get(frame.details().number(detail));
    return series == null ? 0 : sum(series, cell.periods(), period);
  }

  /** The details a cell has anything of, in order. */
  public List<Detail> detailsOf(Cell cell) {
    return details.getOrDefault(cell.index(), Map.of()).keySet().stream()
        .map(frame.details().numbered()::get)
        .toList();
  }

  private static long sum(long[] series, PeriodSet periods, int period) {
    long sum = 0;
    for (int s = periods.before(period) + 1; s <= periods.last(period); s++) {
      sum += series[s];
    }
    return sum;
  }

  /** Adds all of another tally of the same frame. */
  public void add(Tally other) {
    other.forEach((cell, index, series) -> addTo(series(cell, index), series));
    other.factsOfCohorts.forEach((cohort, facts) -> addTo(facts(cohort), facts));
    elementary.add(other.elementary);
  }

  /** Takes away all of another tally of the same frame. */
  public void subtract(Tally other) {
    other.forEach((cell, index, series) -> addTo(series(cell, index), negated(series)));
    other.factsOfCohorts.forEach((cohort, facts) -> addTo(facts(cohort), negated(facts)));
    elementary.subtract(other.elementary);
  }

  private static long[] negated(long[] series) {
    return Arrays.stream(series).map(Math::negateExact).toArray();
  }

  /**
   * The same counts in the frame of a later night, for people of whom nothing changed until its
   * business date.
   *
   * @throws IllegalStateException if there is no place for some of them in that frame
   */
  public Tally carriedInto(Frame later) {
    Tally carried = new Tally(later);
    Continuations continuations = new Continuations(frame, later);
    forEach(
        (cell, index, series) -> {
          if (isAny(series)) {
            Continuations.Place place = continuations.of(frame.cells().get(cell));
            long[] into = carried.series(place.cell(), index);
            addTo(into, place.periods().carried(series, shape(index), into.length));
          }
        });
    carryFacts(carried);
    elementary.carryInto(carried.elementary, continuations);
    return carried;
  }

  private void carryFacts(Tally carried) {
    Map<String, Integer> positions = new HashMap<>();
    for (int c = 0; c < carried.frame.reference().cohorts().size(); c++) {
      positions.put(carried.frame.reference().cohorts().get(c).code(), c);
    }
    factsOfCohorts.forEach(
        (cohort, facts) -> {
          Integer position = positions.get(frame.reference().cohorts().get(cohort).code());
          if (isAny(facts)) {
            addTo(carried.facts(Objects.requireNonNull(position, "a cohort is gone")), facts);
          }
        });
  }

  /** What is done with the numbers of one series, which an index numbers within its cell. */
  private interface SeriesVisitor {
    void visit(int cell, int index, long[] series);
  }

  private void forEach(SeriesVisitor visitor) {
    for (int cell = 0; cell < counts.length; cell++) {
      long[][] ofCell = counts[cell];
      for (int i = 0; ofCell != null && i < ofCell.length; i++) {
        if (ofCell[i] != null) {
          visitor.visit(cell, i, ofCell[i]);
        }
      }
    }
    details.forEach(
        (cell, own) ->
            own.forEach((detail, series) -> visitor.visit(cell, FIRST_DETAIL + detail, series)));
  }

  private long[] series(int cell, int index) {
    return index < FIRST_DETAIL
        ? series(cell, index % QUANTITIES, index / QUANTITIES)
        : detailSeries(cell, index - FIRST_DETAIL);
  }

  private static Quantity.Shape shape(int index) {
    return index < FIRST_DETAIL ? ALL[index % QUANTITIES].shape() : Quantity.Shape.FLOW;
  }

  private static boolean isAny(long[] series) {
    return Arrays.stream(series).anyMatch(amount -> amount != 0);
  }

  private static void addTo(long[] series, long[] amounts) {
    for (int i = 0; i < series.length; i++) {
      series[i] = Math.addExact(series[i], amounts[i]);
    }
  }

  private long[] series(int cell, int quantity, int split) {
    long[][] ofCell = counts[cell];
    Cell place = frame.cells().get(cell);
    if (ofCell == null) {
      ofCell = new long[QUANTITIES * (place.isTotal() ? Splits.OF_A_TOTAL : Splits.OF_A_ROW)][];
      counts[cell] = ofCell;
    }
    int index = split * QUANTITIES + quantity;
    long[] series = ofCell[index];
    if (series == null) {
      series = new long[length(place.periods(), ALL[quantity])];
      ofCell[index] = series;
    }
    return series;
  }

  private static int length(PeriodSet periods, Quantity quantity) {
    return quantity.shape() == Quantity.Shape.DISTINCT
        ? periods.periods().size()
        : periods.stretches();
  }

  private long @Nullable [] known(Cell cell, Quantity quantity, int split) {
    long[][] ofCell = counts[cell.index()];
    return ofCell == null ? null : ofCell[split * QUANTITIES + quantity.ordinal()];
  }

  /** The figure of a flow or a distinct quantity for a period. */
  public long in(Cell cell, Quantity quantity, int split, int period) {
    long[] series = known(cell, quantity, split);
    if (series == null) {
      return 0;
    }
    if (quantity.shape() == Quantity.Shape.DISTINCT) {
      return series[period];
    }
    return sum(series, cell.periods(), period);
  }

  /** The figure of a stock at the end of a stretch. */
  public long at(Cell cell, Quantity quantity, int split, int stretch) {
    long[] series = known(cell, quantity, split);
    if (series == null) {
      return 0;
    }
    if (quantity.shape() == Quantity.Shape.POINT) {
      return series[stretch];
    }
    long sum = 0;
    for (int s = 0; s <= stretch; s++) {
      sum += series[s];
    }
    return sum;
  }

  /** The first stretch with any of a flow, or the smallest number no stretch has. */
  public int firstStretch(Cell cell, Quantity quantity) {
    long[] series = known(cell, quantity, Splits.ALL);
    int s = 0;
    while (series != null && s < series.length && series[s] == 0) {
      s++;
    }
    return series == null ? cell.periods().stretches() : s;
  }

  /** Whether there is anything of a quantity, at any time. */
  public boolean has(Cell cell, Quantity quantity) {
    long[] series = known(cell, quantity, Splits.ALL);
    return series != null && isAny(series);
  }

  /** Whether there is nothing of anything, at any time. */
  public boolean isEmpty(Cell cell) {
    return counts[cell.index()] == null && !details.containsKey(cell.index());
  }

  /**
   * Writes the counts of some cells, and with the first of them those of cohorts and elementary
   * cells, in a form that depends on nothing but what is not zero.
   */
  public void write(DataOutputStream out, int fromCell, int toCell) throws IOException {
    for (int cell = fromCell; cell < toCell; cell++) {
      long[][] ofCell = counts[cell];
      for (int i = 0; ofCell != null && i < ofCell.length; i++) {
        long[] series = ofCell[i];
        if (series != null && isAny(series)) {
          out.writeInt(cell);
          out.writeShort(i);
          writeSeries(out, series);
        }
      }
      for (var detail : details.getOrDefault(cell, Map.of()).entrySet()) {
        if (isAny(detail.getValue())) {
          out.writeInt(cell);
          out.writeShort(FIRST_DETAIL + detail.getKey());
          writeSeries(out, detail.getValue());
        }
      }
    }
    out.writeInt(-1);
    if (fromCell == 0) {
      for (Map.Entry<Integer, long[]> facts : factsOfCohorts.entrySet()) {
        if (isAny(facts.getValue())) {
          out.writeInt(facts.getKey());
          writeSeries(out, facts.getValue());
        }
      }
      out.writeInt(-1);
      elementary.write(out);
    }
  }

  private static void writeSeries(DataOutputStream out, long[] series) throws IOException {
    for (int i = 0; i < series.length; i++) {
      if (series[i] != 0) {
        out.writeShort(i);
        out.writeLong(series[i]);
      }
    }
    out.writeShort(-1);
  }

  /** Adds what {@link #write} wrote for the same frame. */
  public void read(DataInputStream in) throws IOException {
    for (int cell = in.readInt(); cell >= 0; cell = in.readInt()) {
      readSeries(in, series(cell, in.readUnsignedShort()));
    }
    // There is none with other cells than the first, nor in what earlier software wrote.
    if (in.available() > 0) {
      for (int cohort = in.readInt(); cohort >= 0; cohort = in.readInt()) {
        readSeries(in, facts(cohort));
      }
      if (in.available() > 0) {
        elementary.read(in);
      }
    }
  }

  private static void readSeries(DataInputStream in, long[] series) throws IOException {
    for (int i = in.readShort(); i >= 0; i = in.readShort()) {
      series[i] = Math.addExact(series[i], in.readLong());
    }
  }
}
