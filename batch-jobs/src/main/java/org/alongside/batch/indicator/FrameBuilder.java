package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.batch.indicator.Frame.Share;
import org.alongside.batch.indicator.Frame.Stretch;
import org.alongside.batch.indicator.Reference.Area;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Grant;
import org.alongside.batch.indicator.Reference.Programme;

/** Derives a {@link Frame}: first which scopes and rows there are, then what belongs where. */
final class FrameBuilder {

  /** A scope's total (with an empty row) or one of its rows. */
  private record Place(Scope scope, Cell.Dimension dimension, String row) {}

  /** All that decides which cells something belongs to. */
  private record Pattern(
      int programme,
      String country,
      int area,
      SortedSet<String> grants,
      SortedSet<String> donors) {}

  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.scope().type())
          .thenComparing(place -> place.scope().code())
          .thenComparing(Place::dimension)
          .thenComparing(Place::row);

  private final Reference reference;
  private final PeriodSet common;
  private final Map<String, PeriodSet> periodsOfGrant = new HashMap<>();
  private final TreeSet<Place> places = new TreeSet<>(ORDER);
  private final Map<Pattern, List<Place>> patterns = new LinkedHashMap<>();
  private final List<List<Funds>> funds = new ArrayList<>();

  FrameBuilder(Reference reference) {
    this.reference = reference;
    Calendars calendars = new Calendars(reference.firstEvent(), reference.businessDate());
    this.common = calendars.ofEveryScope();
    for (Grant grant : reference.grants()) {
      periodsOfGrant.put(grant.code(), calendars.ofGrant(grant));
    }
  }

  Frame build() {
    addScopesThatAlwaysExist();
    addDonorsOfDonors();
    reference.balances().forEach(this::addPlacesOf);
    for (Cohort cohort : reference.cohorts()) {
      List<Funds> stretches = Funds.of(cohort, reference.grants());
      funds.add(stretches);
      for (Funds stretch : stretches) {
        for (String country : countries(cohort)) {
          addPlacesOf(pattern(cohort, stretch, country));
        }
      }
    }
    return numbered();
  }

  private void addScopesThatAlwaysExist() {
    addTotal(Scope.ORGANISATION);
    addTotal(new Scope(Scope.Type.DONOR, Scope.OWN));
    for (Programme programme : reference.programmes()) {
      addTotal(new Scope(Scope.Type.PROGRAMME, programme.code()));
      addTotal(new Scope(Scope.Type.MODEL, programme.model()));
    }
    for (Grant grant : reference.grants()) {
      addTotal(new Scope(Scope.Type.GRANT, grant.code()));
      if (grant.parent() == Reference.NONE) {
        addTotal(new Scope(Scope.Type.DONOR, grant.donor()));
      }
    }
  }

  private void addDonorsOfDonors() {
    List<Scope> donors =
        places.stream()
            .map(Place::scope)
            .filter(scope -> scope.type() == Scope.Type.DONOR)
            .toList();
    for (Scope donor : donors) {
      for (Scope other : donors) {
        if (!donor.equals(other)) {
          places.add(new Place(donor, Cell.Dimension.DONOR, other.code()));
        }
      }
    }
  }

  private void addPlacesOf(Balance balance) {
    Scope scope = new Scope(balance.scopeType(), balance.scope());
    addTotal(scope);
    if (!balance.country().isEmpty()) {
      places.add(new Place(scope, Cell.Dimension.COUNTRY, balance.country()));
      if (scope.equals(Scope.ORGANISATION)) {
        addTotal(new Scope(Scope.Type.COUNTRY, balance.country()));
      }
    }
  }

  private void addTotal(Scope scope) {
    places.add(new Place(scope, Cell.Dimension.TOTAL, ""));
  }

  /** By home for an online cohort; under the empty text for one at a place. */
  private List<String> countries(Cohort cohort) {
    if (!cohort.country().isEmpty()) {
      return List.of(cohort.country());
    }
    SortedSet<String> homes = new TreeSet<>(reference.homes());
    homes.add(Reference.NO_COUNTRY);
    return List.copyOf(homes);
  }

  private static Pattern pattern(Cohort cohort, Funds funds, String country) {
    return new Pattern(
        cohort.programme(),
        country,
        cohort.country().isEmpty() ? Reference.NONE : cohort.area(),
        funds.grants(),
        new TreeSet<>(funds.shares().keySet()));
  }

  private void addPlacesOf(Pattern pattern) {
    if (patterns.containsKey(pattern)) {
      return;
    }
    Programme programme = reference.programmes().get(pattern.programme());
    List<Place> rows = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>(List.of(Scope.ORGANISATION));
    addBoth(scopes, rows, Cell.Dimension.COUNTRY, Scope.Type.COUNTRY, pattern.country());
    addBoth(scopes, rows, Cell.Dimension.PROGRAMME, Scope.Type.PROGRAMME, programme.code());
    addBoth(scopes, rows, Cell.Dimension.MODEL, Scope.Type.MODEL, programme.model());
    for (int a = pattern.area(); a != Reference.NONE; a = reference.areas().get(a).parent()) {
      Area area = reference.areas().get(a);
      addBoth(scopes, rows, Cell.Dimension.AREA, Scope.Type.AREA, area.code());
    }
    pattern.donors().forEach(donor -> scopes.add(new Scope(Scope.Type.DONOR, donor)));
    pattern.grants().forEach(grant -> scopes.add(new Scope(Scope.Type.GRANT, grant)));
    List<Place> all = new ArrayList<>();
    for (Scope scope : scopes) {
      all.add(new Place(scope, Cell.Dimension.TOTAL, ""));
      for (Place row : rows) {
        if (!row.dimension().isOwnDimensionOf(scope.type())) {
          all.add(new Place(scope, row.dimension(), row.row()));
        }
      }
    }
    places.addAll(all);
    patterns.put(pattern, all);
  }

  private static void addBoth(
      List<Scope> scopes,
      List<Place> rows,
      Cell.Dimension dimension,
      Scope.Type type,
      String code) {
    scopes.add(new Scope(type, code));
    rows.add(new Place(Scope.ORGANISATION, dimension, code));
  }

  private Frame numbered() {
    Map<Place, Cell> cells = new LinkedHashMap<>();
    for (Place place : places) {
      cells.put(
          place,
          new Cell(
              cells.size(), place.scope(), place.dimension(), place.row(), periods(place.scope())));
    }
    List<Signature.Group> groups = new ArrayList<>();
    Map<Pattern, Signature> signatures = new HashMap<>();
    patterns.forEach(
        (pattern, held) ->
            signatures.put(
                pattern,
                new Signature(
                    signatures.size(), grouped(held.stream().map(cells::get).toList(), groups))));
    List<Cell> numbered = List.copyOf(cells.values());
    return new Frame(
        reference,
        numbered,
        groups,
        stretches(cells, signatures),
        new BalanceBook(reference, numbered));
  }

  private PeriodSet periods(Scope scope) {
    return scope.type() == Scope.Type.GRANT
        ? periodsOfGrant.getOrDefault(scope.code(), common)
        : common;
  }

  private static List<Signature.Group> grouped(List<Cell> cells, List<Signature.Group> groups) {
    Map<PeriodSet, List<Cell>> byPeriods = new LinkedHashMap<>();
    for (Cell cell : cells) {
      byPeriods.computeIfAbsent(cell.periods(), periods -> new ArrayList<>()).add(cell);
    }
    List<Signature.Group> own = new ArrayList<>();
    byPeriods.forEach(
        (periods, held) -> {
          int[] indexes = held.stream().mapToInt(Cell::index).toArray();
          Signature.Group group = new Signature.Group(groups.size(), periods, indexes);
          groups.add(group);
          own.add(group);
        });
    return own;
  }

  private List<List<Stretch>> stretches(
      Map<Place, Cell> cells, Map<Pattern, Signature> signatures) {
    List<List<Stretch>> all = new ArrayList<>();
    for (int c = 0; c < reference.cohorts().size(); c++) {
      Cohort cohort = reference.cohorts().get(c);
      List<Stretch> stretches = new ArrayList<>();
      for (Funds stretch : funds.get(c)) {
        stretches.add(stretch(cohort, stretch, cells, signatures));
      }
      all.add(stretches);
    }
    return all;
  }

  private Stretch stretch(
      Cohort cohort, Funds funds, Map<Place, Cell> cells, Map<Pattern, Signature> signatures) {
    Map<String, Signature> byHome = new TreeMap<>();
    for (String country : countries(cohort)) {
      byHome.put(
          cohort.country().isEmpty() ? country : "",
          known(signatures, pattern(cohort, funds, country)));
    }
    List<Share> shares = new ArrayList<>();
    funds
        .shares()
        .forEach(
            (donor, units) -> {
              Scope scope = new Scope(Scope.Type.DONOR, donor);
              Cell total = known(cells, new Place(scope, Cell.Dimension.TOTAL, ""));
              shares.add(new Share(total.index(), units));
            });
    return new Stretch(funds.from(), byHome, shares);
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("Not in the frame: " + key);
    }
    return value;
  }
}
