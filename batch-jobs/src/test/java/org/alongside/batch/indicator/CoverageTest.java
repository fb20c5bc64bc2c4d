package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.batch.indicator.Coverage.OfType;
import org.junit.jupiter.api.Test;

/** COVER_AREA, by hand. */
class CoverageTest {

  private final Registry registry = new Registry();

  /** Two provinces of Zimbabwe, one with two districts, and one of Haiti. */
  @Test
  void areasWithAnAttendedSessionAreCounted() {
    int first = registry.area("ZW-1", "ZW", Reference.NONE);
    registry.area("ZW-2", "ZW", Reference.NONE);
    registry.area("HT-1", "HT", Reference.NONE);
    int district = registry.area("ZW-1-1", "ZW", first);
    registry.area("ZW-1-2", "ZW", first);
    int there = registry.cohortIn("C1", "ZW", district);
    registry.man().born(1990).attended(registry.session(there, "2024-02-01")).then();
    int nobodyCame = registry.cohortIn("C2", "HT", 2);
    registry.session(nobodyCame, "2024-02-01");
    Counted counted = registry.count();
    assertThat(coverage(counted, counted.organisation(), "2024-Q1"))
        .as("a province is covered by its district")
        .containsExactly(new OfType("district", 1, 2), new OfType("province", 1, 3));
    assertThat(coverage(counted, counted.total(Scope.Type.COUNTRY, "ZW"), "2024-Q1"))
        .as("of a country, its own areas")
        .containsExactly(new OfType("district", 1, 2), new OfType("province", 1, 2));
    assertThat(coverage(counted, counted.organisation(), "2024-Q2"))
        .containsExactly(new OfType("district", 0, 2), new OfType("province", 0, 3));
    assertThat(coverage(counted, counted.total(Scope.Type.AREA, "ZW-1"), "2024-Q1")).isEmpty();
  }

  private static List<OfType> coverage(Counted counted, Cell total, String quarter) {
    List<Cell> ofScope =
        counted.frame().cells().stream()
            .filter(cell -> cell.scope().equals(total.scope()))
            .toList();
    return new Coverage(counted.frame(), ofScope, counted.tally())
        .in(counted.period(total, quarter));
  }
}
