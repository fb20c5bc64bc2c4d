package org.alongside.registry.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameCipherTest {

  private static final long HE = 17;
  private static final String NAME = "Thabo Nkosi";

  private final NameCipher cipher = new NameCipher(NameKeysTest.keys("k1", 1));

  @Test
  void whatIsSealedOpensAgainInAnyScript() {
    for (String name : new String[] {NAME, "王小明", "عبد الله", "Ὀδυσσεύς", "👨‍👩‍👧 Élan"}) {
      assertThat(cipher.open(HE, cipher.seal(HE, name))).isEqualTo(name);
    }
  }

  @Test
  void everySealHasANonceOfItsOwn() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      nonces.add(Arrays.toString(Arrays.copyOf(cipher.seal(HE, NAME).sealed(), 12)));
    }
    assertThat(nonces).hasSize(2000);
  }

  @Test
  void everyByteIsGuarded() {
    SealedName name = cipher.seal(HE, NAME);
    for (int i = 0; i < name.sealed().length; i++) {
      byte[] altered = name.sealed().clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> cipher.open(HE, with(name, altered)))
          .isInstanceOf(UnreadableName.class);
    }
    assertThatThrownBy(() -> cipher.open(HE, with(name, new byte[3])))
        .isInstanceOf(UnreadableName.class);
  }

  @Test
  void nameMovedToSomebodyElseDoesNotOpen() {
    SealedName name = cipher.seal(HE, NAME);
    assertThatThrownBy(() -> cipher.open(HE + 1, name)).isInstanceOf(UnreadableName.class);
  }

  @Test
  void otherKeyOfTheSameIdDoesNotOpen() {
    NameKeys impostor = NameKeys.parse("k1:" + NameKeysTest.key(99), NameKeysTest.key(1));
    SealedName name = cipher.seal(HE, NAME);
    assertThatThrownBy(() -> new NameCipher(impostor).open(HE, name))
        .isInstanceOf(UnreadableName.class)
        .hasMessageNotContaining(NAME);
  }

  @Test
  void keyThatIsGoneIsNamed() {
    SealedName name = cipher.seal(HE, NAME);
    assertThatThrownBy(() -> new NameCipher(NameKeysTest.keys("k2", 1)).open(HE, name))
        .isInstanceOf(UnreadableName.class)
        .hasMessageContaining("key k1");
  }

  @Test
  void newKeyInFrontSealsAndTheOldOneOpens() {
    NameCipher rotated = new NameCipher(NameKeysTest.keys("k2,k1", 1));
    assertThat(rotated.open(HE, cipher.seal(HE, NAME))).isEqualTo(NAME);
    assertThat(rotated.seal(HE, NAME).key()).isEqualTo("k2");
  }

  @Test
  void nothingOfANameIsInItsText() {
    assertThat(cipher.seal(HE, NAME)).hasToString("SealedName");
  }

  private static SealedName with(SealedName name, byte[] sealed) {
    return new SealedName(sealed, name.key(), name.token(), name.tokenKey());
  }
}
