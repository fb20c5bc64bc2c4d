package org.alongside.registry.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCodeTest {

  @ParameterizedTest
  @EnumSource
  void saysWhatIsWrongAndHowToMendItInSentences(FindingCode code) {
    assertThat(code.problem()).matches("[A-Z].*\\.");
    assertThat(code.remedy()).matches("[A-Z].*\\.");
    assertThat(code.at("column").message()).isEqualTo(code.problem() + " " + code.remedy());
  }
}
