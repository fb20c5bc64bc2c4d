package org.alongside.registry.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
}
