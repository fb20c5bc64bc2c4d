package org.alongside.server.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an administrator types about an account.
 *
 * @param teams accounts that see no cohorts keep none; data entry needs one at least, for
 *     administrators and programme managers they open cohorts linked to key populations
 * @param donors only grant officers keep them; without one they would see nothing
 */
public record AccountDraft(
    String username, String displayName, Role role, Set<String> teams, Set<String> donors) {

  private static final Set<Role> IN_TEAMS =
      EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER, Role.DATA_ENTRY);

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /**
   * @throws AccountException if a field breaks a rule
   */
  public AccountDraft {
    username = Account.normalised(username);
    displayName = displayName.strip();
    if (!USERNAME.matcher(username).matches()) {
      throw AccountException.invalid(
          "username",
          "The user name needs 2 to 60 letters, digits, dots, hyphens, underscores or @, and begins"
              + " with a letter or digit.");
    }
    if (displayName.isEmpty() || displayName.length() > 200) {
      throw AccountException.invalid("displayName", "The person's name needs 1 to 200 characters.");
    }
    teams = IN_TEAMS.contains(role) ? codes("teams", teams) : Set.of();
    donors = role == Role.GRANT_OFFICER ? codes("donors", donors) : Set.of();
    if (role == Role.GRANT_OFFICER && donors.isEmpty()) {
      throw AccountException.invalid(
          "donors", "A grant officer needs the code of at least one donor.");
    }
    if (role == Role.DATA_ENTRY && teams.isEmpty()) {
      throw AccountException.invalid(
          "teams", "A data-entry account needs the code of at least one team.");
    }
  }

  /** The codes in a text, separated by spaces, commas or line ends. */
  public static Set<String> split(String text) {
    return Arrays.stream(text.split("[\\s,;|]+", -1))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> codes(String field, Set<String> codes) {
    for (String code : codes) {
      if (!CODE.matcher(code).matches()) {
        throw AccountException.invalid(
            field, "“" + code + "” is not a code: letters, digits, dots, hyphens, underscores.");
      }
    }
    if (String.join("|", codes).length() > 2000) {
      throw AccountException.invalid(field, "These are more codes than one account can have.");
    }
    return Set.copyOf(codes);
  }
}
