package org.alongside.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoModeTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "*", "192.0.2.7", "::"})
  void publicPasswordsAreNotServedToOthers(String host) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new DemoMode(true, host, 9080).isOn())
        .withMessageContaining("ALONGSIDE_HTTP_HOST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void thisMachineIsServed(String host) {
    assertThat(new DemoMode(true, host, 9080).isOn()).isTrue();
  }

  @Test
  void withoutTheDemonstrationAnyAddressWillDo() {
    assertThat(new DemoMode(false, "0.0.0.0", 9080).isOn()).isFalse();
  }
}
