package org.alongside.registry.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTokenTest {

  private final NameKeys keys = NameKeysTest.keys("k1", 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "José Núñez | NUNEZ, JOSE",
        "Jean-Pierre Bélizaire | belizaire  jean pierre",
        "Sinéad O'Neill | SINEAD O’NEILL",
        "Straße | STRASSE",
        "Ｔａｒｏ　Ｙａｍａｄａ | taro yamada",
        "Ὀδυσσεύς Παπᾶς | ΠΑΠΑΣ ΟΔΥΣΣΕΥΣ",
        "مُحَمَّد علي | محمد علي",
        "Андрей Королёв | КОРОЛЕВ АНДРЕЙ",
      })
  void namesSpeltAlikeHaveOneToken(String one, String other) {
    assertThat(NameToken.of(one, keys)).isEqualTo(NameToken.of(other, keys)).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({"Thabo Nkosi, Thabo Nkosa", "王小明, 王小红", "किरण, करण", "Lee, Li"})
  void otherNamesHaveOthers(String one, String other) {
    assertThat(NameToken.of(one, keys)).isNotEqualTo(NameToken.of(other, keys));
  }

  @Test
  void otherKeyMakesOtherTokens() {
    NameKeys others = NameKeysTest.keys("k1", 2);
    assertThat(NameToken.of("Thabo", keys)).isNotEqualTo(NameToken.of("Thabo", others));
    assertThat(keys.tokenKeyId()).isNotEqualTo(others.tokenKeyId()).hasSize(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-- , '", "…"})
  void whatHasNoLetterIsNoName(String text) {
    assertThat(NameToken.normalised(text)).isEmpty();
  }
}
