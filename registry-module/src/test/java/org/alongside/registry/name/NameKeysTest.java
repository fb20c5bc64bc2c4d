package org.alongside.registry.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

  static String key(int seed) {
    byte[] bytes = new byte[NameKeys.BYTES];
    Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static NameKeys keys(String ids, int token) {
    StringBuilder spelt = new StringBuilder();
    for (String id : ids.split(",", -1)) {
      spelt.append(spelt.isEmpty() ? "" : ", ").append(id).append(':').append(key(id.hashCode()));
    }
    return NameKeys.parse(spelt.toString(), key(token));
  }

  @Test
  void firstKeySealsAndAllAreFound() {
    NameKeys keys = keys("2027,2026", 1);
    assertThat(keys.sealing()).isEqualTo("2027");
    assertThat(keys.find("2026")).isPresent();
    assertThat(keys.find("2025")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "justakey, write id:key",
    "a b:AAAA, write id:key",
    "k1:AAAA, must have 32 bytes",
    "k1:%%%, is not base64",
  })
  void whatIsNoKeyIsRefusedWithoutBeingRepeated(String spelt, String why) {
    assertThatThrownBy(() -> NameKeys.parse(spelt, key(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ALONGSIDE_NAME_KEYS")
        .hasMessageContaining(why)
        .hasMessageNotContaining("AAAA")
        .hasNoCause();
  }

  @Test
  void twoKeysOfOneIdAreRefused() {
    String twice = "k:" + key(1) + ",k:" + key(2);
    assertThatThrownBy(() -> NameKeys.parse(twice, key(3))).hasMessageContaining("same id");
  }

  @Test
  void oneVariableWithoutTheOtherIsRefused() {
    assertThatThrownBy(
            () ->
                new NameKeySource(
                    Optional.of("k:" + key(1)), Optional.empty(), false, Optional.empty()))
        .hasMessageContaining("ALONGSIDE_NAME_TOKEN_KEY");
  }

  @Test
  void withoutKeysThereAreNoneUnlessItIsADemonstration(@TempDir Path home) throws IOException {
    Optional<String> folder = Optional.of(home.toString());
    assertThat(source(false, folder).keys()).isEmpty();
    NameKeys made = source(true, folder).keys().orElseThrow();
    NameKeys again = source(true, folder).keys().orElseThrow();
    assertThat(again.tokenKeyId()).isEqualTo(made.tokenKeyId());
    assertThat(Files.readAllLines(home.resolve("demo-name-keys"))).hasSize(2);
    Path other = Files.createDirectory(home.resolve("other"));
    assertThat(source(true, Optional.of(other.toString())).keys().orElseThrow().tokenKeyId())
        .isNotEqualTo(made.tokenKeyId());
  }

  private static NameKeySource source(boolean demo, Optional<String> home) {
    return new NameKeySource(Optional.empty(), Optional.empty(), demo, home);
  }
}
