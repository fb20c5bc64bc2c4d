package org.alongside.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alongside.registry.programme.ProgrammeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTabTest {

  @ParameterizedTest
  @CsvSource({
    "CLUB, actions pairs cascade",
    "CURRICULUM, actions pairs cascade",
    "GROUP, pairs cascade",
    "CASCADE, actions pairs",
    "CAMPAIGN, surveys pairs cascade",
    "BUDDY, actions cascade",
    "WORKPLACE, actions pairs cascade",
    "UNIVERSITY, actions pairs cascade",
  })
  void whatAModelDoesNotUseStandsApart(ProgrammeModel model, String unused) {
    List<String> apart =
        Arrays.stream(CohortTab.values())
            .filter(tab -> !tab.serves(model))
            .map(CohortTab::word)
            .toList();

    assertThat(String.join(" ", apart)).isEqualTo(unused);
  }

  @Test
  void aPartIsFoundByItsWordAlone() {
    assertThat(CohortTab.of("care")).contains(CohortTab.CARE);
    assertThat(CohortTab.of("CARE")).isEmpty();
    assertThat(CohortTab.of("")).isEmpty();
  }
}
