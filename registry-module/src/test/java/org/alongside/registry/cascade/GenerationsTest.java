package org.alongside.registry.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.registry.cascade.Generations.Link;
import org.junit.jupiter.api.Test;

class GenerationsTest {

  @Test
  void cohortIsOneFurtherThanTheNearestTrainingOfThoseWhoLedIt() {
    List<Link> links =
        List.of(
            new Link("CENTRAL", "REGION"),
            new Link("REGION", "VILLAGE"),
            new Link("CENTRAL", "VILLAGE"),
            new Link("VILLAGE", "HAMLET"),
            new Link("CENTRAL", "REGION"));
    assertThat(Generations.of(links))
        .isEqualTo(Map.of("CENTRAL", 0, "REGION", 1, "VILLAGE", 1, "HAMLET", 2));
  }

  @Test
  void withoutLinksThereIsNoCascade() {
    assertThat(Generations.of(List.of())).isEmpty();
  }
}
