package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ages of a total (domain spec, section 7): by hand, and attacked with every sum there is. */
class FineDisclosureTest {

  private static final int REGISTRIES = 8;
  private static final int PEOPLE = 220;

  /** Figures of one kind: what is shown of it, and how many there really are of a band. */
  private record Kind(
      String soFar,
      String within,
      int enough,
      Quantity quantity,
      Function<Optional<AgeBand>, int[]> splits) {

    private long really(Counted counted, Cell cell, AgeGroup group, int stretch) {
      long sum = 0;
      Set<AgeBand> bands = group.bands();
      for (Optional<AgeBand> band :
          group == AgeGroup.EVERYONE
              ? List.of(Optional.<AgeBand>empty())
              : bands.stream().map(Optional::of).toList()) {
        int[] splits = this.splits.apply(band);
        sum += counted.tally().at(cell, quantity, splits[0], stretch);
        for (int i = 1; i < splits.length; i++) {
          sum -= counted.tally().at(cell, quantity, splits[i], stretch);
        }
      }
      return sum;
    }
  }

  private static int all(Optional<AgeBand> band) {
    return band.map(Splits::of).orElse(Splits.ALL);
  }

  private static int men(Optional<AgeBand> band) {
    return band.map(age -> Splits.of(Sex.M, age)).orElse(Splits.of(Sex.M));
  }

  private static int women(Optional<AgeBand> band) {
    return band.map(age -> Splits.of(Sex.F, age)).orElse(Splits.of(Sex.F));
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("R_REG", "R_NEW", 5, Quantity.NEW, band -> new int[] {men(band)}),
          new Kind("W_CUM", "W_NEW", 5, Quantity.NEW, band -> new int[] {women(band)}),
          new Kind(
              "P_CUM",
              "P_NEW",
              5,
              Quantity.NEW,
              band -> new int[] {all(band), men(band), women(band)}),
          new Kind("G_CUM", "G_NEW", 5, Quantity.NEW_COMPLETERS, band -> new int[] {men(band)}),
          new Kind("", "CONTACTS", 5, Quantity.CONTACTS, band -> new int[] {all(band)}),
          new Kind("", "ENROLLED", 5, Quantity.ENROLLED, band -> new int[] {all(band)}),
          new Kind("", "ATTEND_PCT", 10, Quantity.EXPECTED, band -> new int[] {all(band)}));

  private final Registry registry = new Registry();

  private void men(int count, int birthYear, int session) {
    for (int i = 0; i < count; i++) {
      registry.man().born(birthYear).attended(session).then();
    }
  }

  private boolean shows(String indicator, String group, String quarter) {
    FineDisclosure ages = ofOrganisation(registry.count());
    return AgeGroup.SPLITS.stream()
        .filter(one -> one.code().equals(group))
        .anyMatch(one -> ages.shows(indicator, one, quarter(quarter)));
  }

  @Test
  void enoughOfEveryAgeIsShownInFineBands() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-01");
    men(5, 2005, session);
    men(7, 1990, session);
    FineDisclosure ages = ofOrganisation(registry.count());
    assertThat(ages.ages("R_REG", quarter("2024-Q1"))).isEqualTo(AgeGroup.FINE);
    assertThat(ages.ages("R_NEW", quarter("2024-Q1"))).isEqualTo(AgeGroup.FINE);
    assertThat(shows("R_REG", "18-19", "2024-Q1")).isTrue();
  }

  /** 3 of 18-19 and 3 of 20-24 are 6 of 18-24. */
  @Test
  void tooFewOfFineBandsAreShownInCoarseOnes() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-01");
    men(3, 2005, session);
    men(3, 2002, session);
    FineDisclosure ages = ofOrganisation(registry.count());
    assertThat(ages.ages("R_REG", quarter("2024-Q1"))).isEqualTo(AgeGroup.COARSE);
    assertThat(shows("R_REG", "18-24", "2024-Q1")).isTrue();
    assertThat(shows("CONTACTS", "18-24", "2024-Q1")).isTrue();
    assertThat(shows("R_REG", "18-19", "2024-Q1")).isFalse();
  }

  /** Two below 18 would be all less the others: the smaller of the others is hidden, too. */
  @Test
  void oneMoreAgeIsHidden() {
    int cohort = registry.cohort("C", "ZW");
    int session = registry.session(cohort, "2024-02-01");
    men(2, 2010, session);
    men(6, 2002, session);
    men(20, 1990, session);
    for (String indicator : List.of("R_REG", "R_NEW", "R_SERVED", "P_CUM", "CONTACTS")) {
      assertThat(shows(indicator, "<18", "2024-Q1")).as(indicator).isFalse();
      assertThat(shows(indicator, "18-24", "2024-Q1")).as(indicator).isFalse();
      assertThat(shows(indicator, "25+", "2024-Q1")).as(indicator).isTrue();
    }
  }

  /** 6 in the first quarter and 2 more in the second: 8 would tell of the 2. */
  @Test
  void totalSoFarIsHiddenWhereItWouldTellOfAFew() {
    int cohort = registry.cohort("C", "ZW");
    int first = registry.session(cohort, "2024-02-01");
    int second = registry.session(cohort, "2024-05-01");
    men(6, 1990, first);
    men(2, 1990, second);
    assertThat(shows("R_REG", "25+", "2024-Q1")).isTrue();
    assertThat(shows("R_REG", "25+", "2024-Q2")).isFalse();
    assertThat(shows("R_NEW", "25+", "2024-Q2")).isFalse();
    assertThat(shows("R_SERVED", "25+", "2024-Q1")).isTrue();
    assertThat(shows("R_SERVED", "25+", "2024-Q2")).isFalse();
  }

  /** Everyone less the men would be the three women, or the three of another sex. */
  @Test
  void fewOfOneSexHideEveryonesAgesAndNotThoseOfMen() {
    for (Sex sex : List.of(Sex.F, Sex.X)) {
      Registry of = new Registry();
      int cohort = of.cohort("C", "ZW");
      int session = of.session(cohort, "2024-02-01");
      for (int i = 0; i < 11; i++) {
        of.person(i < 8 ? Sex.M : sex).born(1990).attended(session).then();
      }
      FineDisclosure ages = ofOrganisation(of.count());
      int period = quarter("2024-Q1");
      assertThat(ages.shows("P_CUM", AgeGroup.COARSE_FROM_25, period)).isFalse();
      assertThat(ages.shows("R_REG", AgeGroup.COARSE_FROM_25, period)).isTrue();
    }
  }

  /** Two in one country: the organisation less the two others would tell, so one of them goes. */
  @Test
  void oneMoreCountryIsHidden() {
    int[] sizes = {2, 20, 9};
    String[] countries = {"HT", "UA", "ZW"};
    for (int c = 0; c < sizes.length; c++) {
      int cohort = registry.cohort("C" + c, countries[c]);
      men(sizes[c], 1990, registry.session(cohort, "2024-02-01"));
    }
    Counted counted = registry.count();
    FineRows fine = fineRows(counted);
    for (String indicator : List.of("CONTACTS", "R_REG", "R_SERVED")) {
      assertThat(
              Arrays.stream(countries)
                  .map(country -> of(fine, counted.total(Scope.Type.COUNTRY, country)))
                  .map(
                      country ->
                          country.shows(indicator, AgeGroup.COARSE_FROM_25, quarter("2024-Q1"))))
          .as(indicator)
          .containsExactly(false, true, false);
    }
  }

  /** Two in one district of three: another one goes, too; and the province they are in stays. */
  @Test
  void oneMoreDistrictIsHidden() {
    int province = registry.area("ZW-1", "ZW", Reference.NONE);
    int[] sizes = {2, 20, 9};
    for (int d = 0; d < sizes.length; d++) {
      int district = registry.area("ZW-1-" + d, "ZW", province);
      int cohort = registry.cohortIn("C" + d, "ZW", district);
      men(sizes[d], 1990, registry.session(cohort, "2024-02-01"));
    }
    Counted counted = registry.count();
    FineRows fine = fineRows(counted);
    int period = quarter("2024-Q1");
    Scope all = new Scope(Scope.Type.ORGANISATION, "");
    List<Boolean> rows = new ArrayList<>();
    List<Boolean> scopes = new ArrayList<>();
    for (String area : List.of("ZW-1", "ZW-1-0", "ZW-1-1", "ZW-1-2")) {
      Cell row = counted.cell(all, Cell.Dimension.AREA, area);
      rows.add(of(fine, row).shows("R_CUM", AgeGroup.EVERYONE, period));
      scopes.add(
          of(fine, counted.total(Scope.Type.AREA, area))
              .shows("CONTACTS", AgeGroup.EVERYONE, period));
    }
    assertThat(rows).containsExactly(true, false, true, false);
    assertThat(scopes).containsExactly(true, false, true, false);
    assertThat(fine.of(counted.cell(all, Cell.Dimension.COUNTRY, "ZW"))).isNull();
  }

  /**
   * A district rests on a linked club of none to nine men. Nothing of it is shown, and whatever is
   * shown of the others is the same, so it tells of none of the ten.
   */
  @Test
  void areasTellNothingOfFewMenOfALinkedClubNorOfNone() {
    Set<List<Boolean>> rows = new HashSet<>();
    for (int men = 0; men < 10; men++) {
      rows.add(besideALinkedClubOf(men));
    }
    assertThat(rows).containsExactly(List.of(true, false, false, true, true));
    assertThat(besideALinkedClubOf(10)).containsExactly(true, true, false, true, false);
  }

  /** Of a province and its districts: of the club, of two men, of twenty, of nine. */
  private static List<Boolean> besideALinkedClubOf(int men) {
    Registry registry = new Registry();
    int province = registry.area("ZW-1", "ZW", Reference.NONE);
    int[] sizes = {men, 2, 20, 9};
    for (int d = 0; d < sizes.length; d++) {
      int district = registry.area("ZW-1-" + d, "ZW", province);
      int cohort = registry.cohortIn("C" + d, "ZW", district, d == 0);
      int session = registry.session(cohort, "2024-02-01");
      for (int i = 0; i < sizes[d]; i++) {
        registry.man().born(1990).attended(session).then();
      }
    }
    Counted counted = registry.count();
    FineRows fine = fineRows(counted);
    Scope all = new Scope(Scope.Type.ORGANISATION, "");
    return Stream.of("ZW-1", "ZW-1-0", "ZW-1-1", "ZW-1-2", "ZW-1-3")
        .map(area -> counted.cell(all, Cell.Dimension.AREA, area))
        .map(row -> of(fine, row).shows("R_CUM", AgeGroup.EVERYONE, counted.period(row, "2024-Q1")))
        .toList();
  }

  /** Ages of what a linked club may be in are not judged, and its parts as if they were shown. */
  @Test
  void oneMoreCountryIsHiddenWhereALinkedClubIsInTheOrganisation() {
    int[] sizes = {30, 2, 20, 9};
    String[] countries = {"AF", "HT", "UA", "ZW"};
    for (int c = 0; c < sizes.length; c++) {
      int cohort = registry.cohort("C" + c, countries[c], Days.NEVER, c == 0);
      men(sizes[c], 1990, registry.session(cohort, "2024-02-01"));
    }
    Counted counted = registry.count();
    FineRows fine = fineRows(counted);
    assertThat(fine.of(counted.organisation())).isNull();
    assertThat(fine.of(counted.total(Scope.Type.COUNTRY, "AF"))).isNull();
    assertThat(
            Stream.of("HT", "UA", "ZW")
                .map(country -> of(fine, counted.total(Scope.Type.COUNTRY, country)))
                .map(
                    country -> country.shows("R_REG", AgeGroup.COARSE_FROM_25, quarter("2024-Q1"))))
        .containsExactly(false, true, false);
  }

  private static FineRows fineRows(Counted counted) {
    FineRows fine = new FineRows(counted.frame());
    fine.judge(counted.frame().cells(), counted.tally());
    fine.hideOneMore();
    return fine;
  }

  private static FineDisclosure of(FineRows fine, Cell cell) {
    return Objects.requireNonNull(fine.of(cell));
  }

  /**
   * The attacker adds and subtracts whatever is shown of a total. Two days between which figures
   * lead tell what happened between them; that must be none or enough in every band.
   */
  @Test
  void noSumOfWhatIsShownTellsOfAFew() {
    int told = 0;
    for (long seed = 1; seed <= REGISTRIES; seed++) {
      Counted counted = random(seed);
      for (Cell cell : counted.frame().cells()) {
        if (cell.isTotal() || FineRows.isOfArea(cell)) {
          told += attack(counted, cell, "seed " + seed + ", " + cell);
        }
      }
    }
    assertThat(told).as("days that are shown").isGreaterThan(100);
  }

  /** All less the others would be the one that is hidden. */
  @Test
  void neverIsOneAgeHiddenAlone() {
    int hiddenSomewhere = 0;
    for (long seed = 1; seed <= REGISTRIES; seed++) {
      Counted counted = random(seed);
      FineRows fine = fineRows(counted);
      for (Cell cell : counted.frame().cells()) {
        if (cell.isTotal() && !FineRows.isOfArea(cell)) {
          for (int p = 0; p < cell.periods().periods().size(); p++) {
            int period = p;
            int last = cell.periods().last(p);
            List<AgeGroup> some =
                AgeGroup.COARSE.stream()
                    .filter(group -> KINDS.get(0).really(counted, cell, group, last) > 0)
                    .toList();
            long hidden =
                some.stream()
                    .filter(group -> !of(fine, cell).shows("R_REG", group, period))
                    .count();
            hiddenSomewhere += hidden > 1 ? 1 : 0;
            assertThat(hidden == 1 && some.size() > 1).as("%s, %s", seed, cell).isFalse();
          }
        }
      }
    }
    assertThat(hiddenSomewhere).isPositive();
  }

  private static Counted random(long seed) {
    RandomRegistry random = new RandomRegistry(seed);
    Reference reference = random.reference();
    List<PersonFacts> people = new ArrayList<>();
    for (int p = 0; p < PEOPLE; p++) {
      people.add(random.person());
    }
    return new Counted(reference, people);
  }

  private static int attack(Counted counted, Cell cell, String where) {
    FineDisclosure ages = FineDisclosure.of(cell, counted.tally(), FineRows.isOfArea(cell), false);
    int told = 0;
    for (Kind kind : KINDS) {
      for (AgeGroup group : groups(cell)) {
        int[] island = islands(ages, cell.periods(), kind, group);
        int start = island.length - 1;
        for (int from = 0; from < island.length; from++) {
          for (int to = 0; to < start; to++) {
            if (island[from] == island[to] && (from < to || from == start)) {
              told++;
              long between =
                  kind.really(counted, cell, group, to)
                      - (from == start ? 0 : kind.really(counted, cell, group, from));
              assertThat(between)
                  .as("%s, %s of %s, stretches %d to %d", where, kind.within(), group, from, to)
                  .matches(count -> count == 0 || count >= kind.enough());
            }
          }
        }
      }
    }
    return told;
  }

  /** What can be told of a cell: of ages, or of everyone where that is fine itself. */
  private static List<AgeGroup> groups(Cell cell) {
    return FineRows.isOfArea(cell) ? List.of(AgeGroup.EVERYONE) : AgeGroup.SPLITS;
  }

  /** Ends of stretches, and the beginning of all as the last; alike if figures lead between. */
  private static int[] islands(FineDisclosure ages, PeriodSet periods, Kind kind, AgeGroup group) {
    int[] island = IntStream.rangeClosed(0, periods.stretches()).toArray();
    for (int p = 0; p < periods.periods().size(); p++) {
      if (ages.shows(kind.within(), group, p)) {
        join(island, periods.before(p), periods.last(p));
      }
      if (!kind.soFar().isEmpty() && ages.shows(kind.soFar(), group, p)) {
        join(island, island.length - 1, periods.last(p));
      }
    }
    return island;
  }

  private static void join(int[] island, int one, int other) {
    int gone = island[one];
    int kept = island[other];
    for (int i = 0; i < island.length; i++) {
      island[i] = island[i] == gone ? kept : island[i];
    }
  }

  private static FineDisclosure ofOrganisation(Counted counted) {
    return FineDisclosure.of(counted.organisation(), counted.tally(), false, false);
  }

  private int quarter(String name) {
    Counted counted = registry.count();
    return counted.period(counted.organisation(), name);
  }
}
