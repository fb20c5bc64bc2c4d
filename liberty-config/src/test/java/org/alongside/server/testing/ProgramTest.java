package org.alongside.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comparing two nights finds. */
class ProgramTest {

  @Test
  void equalFiguresDoNotDiffer() {
    assertThat(Program.differences(List.of("a", "b"), List.of("a", "b"))).isEmpty();
  }

  @Test
  void findsWhatIsMissingAndWhatIsTooMuch() {
    assertThat(Program.differences(List.of("a", "b"), List.of("b", "c")))
        .containsExactly("-1 × a", "1 × c");
  }

  @Test
  void findsWhatIsDoubled() {
    assertThat(Program.differences(List.of("a", "b"), List.of("a", "b", "b")))
        .containsExactly("1 × b");
  }
}
