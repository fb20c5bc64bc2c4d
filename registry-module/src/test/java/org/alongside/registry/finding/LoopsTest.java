package org.alongside.registry.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LoopsTest {

  private static final Map<String, String> CHAIN = Map.of("b", "c", "c", "d");

  @Test
  void aRecordThatNamesItselfIsALoop() {
    assertThat(Loops.closes("a", "a", CHAIN::get)).isTrue();
  }

  @Test
  void aChainThatComesBackIsALoop() {
    assertThat(Loops.closes("d", "b", CHAIN::get)).isTrue();
    assertThat(Loops.closes("c", "b", CHAIN::get)).isTrue();
  }

  @Test
  void aChainThatEndsIsNone() {
    assertThat(Loops.closes("a", "b", CHAIN::get)).isFalse();
    assertThat(Loops.closes("a", null, CHAIN::get)).isFalse();
  }

  @Test
  void aLoopElsewhereInTheChainIsNotThisRecordsAndDoesNotHang() {
    assertThat(Loops.closes("a", "x", Map.of("x", "y", "y", "x")::get)).isFalse();
  }

  @Test
  void inACascadeOneCohortLeadsToSeveral() {
    Map<String, Collection<String>> led =
        Map.of("A", List.of("B", "C"), "B", List.of("D"), "C", List.of("D"));
    Function<String, Collection<String>> ledFrom = cohort -> led.getOrDefault(cohort, List.of());

    assertThat(Loops.leads("A", "D", ledFrom)).isTrue();
    assertThat(Loops.leads("B", "C", ledFrom)).isFalse();
    assertThat(Loops.leads("D", "D", ledFrom)).isTrue();
  }
}
