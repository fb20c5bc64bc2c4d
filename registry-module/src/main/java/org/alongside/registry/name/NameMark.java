package org.alongside.registry.name;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What of somebody's name may be compared in a query: a keyed token, alike for names spelt alike
 * ({@link NameToken}). Only ever read; names are written by {@link KeepName}.
 */
@Entity
@Table(schema = "registry", name = "participant_name")
public class NameMark {

  @Id
  @Column(name = "participant_id")
  private long participant;

  @Column(name = "name_token")
  private String token;

  @Column(name = "token_key_id")
  private String tokenKey;

  /** The participant's id. */
  public long participant() {
    return participant;
  }

  /** Equal for two people exactly if both have a name and the two are spelt alike. */
  public String mark() {
    return tokenKey + " " + token;
  }
}
