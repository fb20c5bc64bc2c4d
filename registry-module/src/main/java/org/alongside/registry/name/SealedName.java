package org.alongside.registry.name;

/**
 * A name as the database keeps it.
 *
 * @param sealed the nonce, then what AES-GCM made of the name
 * @param key id of the key that opens it
 * @param token alike for names spelt alike, see {@link NameToken}
 * @param tokenKey id of the key that made the token
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, passed from the cipher to the database
record SealedName(byte[] sealed, String key, String token, String tokenKey) {

  /** Says nothing, lest it be logged. */
  @Override
  public String toString() {
    return "SealedName";
  }
}
