package org.alongside.server.token;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the secret is not part of it.
 *
 * @param lastUsedAt to the hour; {@code null} if never used
 */
public record AccessToken(
    long id,
    long accountId,
    String label,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  /** The codes of the scopes in a fixed order. */
  public String scopeCodes() {
    return scopes.stream().sorted().map(Scope::getCode).collect(Collectors.joining(", "));
  }
}
