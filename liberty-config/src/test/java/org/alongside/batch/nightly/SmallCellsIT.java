package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may read of the sample data by age or in an area tells of no one to four people. */
@ExtendWith(DemoServer.class)
class SmallCellsIT {

  private static final BigDecimal ENOUGH = BigDecimal.valueOf(5);

  @ParameterizedTest
  @ValueSource(strings = {"R_REG", "R_NEW", "W_CUM", "P_CUM", "ACTIVE", "CONTACTS", "ENROLLED"})
  void noFigureByAgeOrInAnAreaIsSmall(String indicator, RunningServer server) {
    HttpCaller manager = DemoServer.manager(server);
    List<String> lines = manager.getCsv("api/figures?indicator=" + indicator);
    List<String> head = List.of(lines.get(0).split(",", -1));
    int fine = 0;
    int shown = 0;
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      boolean isFine =
          cells.get(head.indexOf("scope_type")).equals("area")
              || !cells.get(head.indexOf("area")).isEmpty()
              || !cells.get(head.indexOf("age_band")).isEmpty();
      String value = cells.get(head.indexOf("value"));
      if (isFine) {
        fine++;
        if (!value.isEmpty()) {
          shown++;
          assertThat(new BigDecimal(value))
              .as(line)
              .matches(count -> count.signum() == 0 || count.compareTo(ENOUGH) >= 0);
        }
      }
    }
    assertThat(shown).as("of %d fine figures are shown", fine).isGreaterThan(fine / 4);
  }
}
