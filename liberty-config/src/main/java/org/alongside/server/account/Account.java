package org.alongside.server.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as read from the database. The password's hash is not part of it, so that no page and
 * no log can show it.
 *
 * @param username small letters, digits, {@code . _ - @}
 * @param teams codes of the teams whose cohorts data entry sees, and whose cohorts linked to key
 *     populations anybody sees
 * @param donors codes of the donors a grant officer answers to
 * @param lockedUntil after too many wrong passwords; {@code null} if never locked
 * @param passwordExpired whether a new password must be chosen before anything else
 * @param sessionStamp sessions begun under another stamp are over
 * @param version optimistic lock of edits
 */
public record Account(
    long id,
    String username,
    String displayName,
    Role role,
    boolean enabled,
    Set<String> teams,
    Set<String> donors,
    @Nullable Instant lockedUntil,
    boolean passwordExpired,
    int sessionStamp,
    @Nullable Instant lastSignedInAt,
    int version) {

  public Account {
    teams = Set.copyOf(teams);
    donors = Set.copyOf(donors);
  }

  /** Whether too many wrong passwords keep it from signing in at that moment. */
  public boolean isLockedAt(Instant moment) {
    return lockedUntil != null && moment.isBefore(lockedUntil);
  }

  /** How a typed name is compared. */
  public static String normalised(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }
}
