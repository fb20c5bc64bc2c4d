package org.alongside.registry.name;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals names with AES-256-GCM: a random nonce of 96 bits each time, the participant's id
 * authenticated with it, so that a sealed name moved to somebody else does not open.
 */
final class NameCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final NameKeys keys;
  private final SecureRandom random = new SecureRandom();

  NameCipher(NameKeys keys) {
    this.keys = keys;
  }

  SealedName seal(long participant, String name) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      SecretKey key = keys.find(keys.sealing()).orElseThrow();
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, nonce, participant)
              .doFinal(name.getBytes(StandardCharsets.UTF_8));
      byte[] whole =
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return new SealedName(whole, keys.sealing(), NameToken.of(name, keys), keys.tokenKeyId());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A name could not be sealed", e);
    }
  }

  /**
   * @throws UnreadableName if its key is not configured, or it was altered or belongs to somebody
   *     else
   */
  String open(long participant, SealedName name) {
    SecretKey key = keys.find(name.key()).orElseThrow(() -> UnreadableName.keyMissing(name.key()));
    if (name.sealed().length < NONCE_BYTES) {
      throw UnreadableName.altered();
    }
    byte[] nonce = Arrays.copyOf(name.sealed(), NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(name.sealed(), NONCE_BYTES, name.sealed().length);
    try {
      byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, participant).doFinal(sealed);
      return new String(text, StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw UnreadableName.altered();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A name could not be opened", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long participant)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(participant).array());
    return cipher;
  }
}
