package org.alongside.server.account.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.server.account.Account;
import org.alongside.server.account.Role;

/**
 * Who has access to what, the other way round from the list of accounts. Closed accounts have none.
 *
 * @param what rows or reports, for readers
 * @param usernames those who reach them, in order; may be empty
 */
public record Reach(String what, List<String> usernames) {

  private static final Set<Role> ALL = Set.of(Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER);
  private static final Set<Role> ROWS =
      Set.of(Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER, Role.DATA_ENTRY);

  /** First what has no limits, then by team and by donor. */
  static List<Reach> of(Collection<Account> accounts) {
    List<Account> open = accounts.stream().filter(Account::enabled).toList();
    List<Reach> reaches = new ArrayList<>();
    reaches.add(
        reach(
            "All cohorts but those of clubs linked to key populations, and all reports",
            open,
            account -> ALL.contains(account.role())));
    for (String team : codes(open, Account::teams)) {
      reaches.add(
          reach(
              "Cohorts of team " + team + ", linked clubs included",
              open,
              account -> ROWS.contains(account.role()) && account.teams().contains(team)));
    }
    for (String donor : codes(open, Account::donors)) {
      reaches.add(
          reach(
              "Reports of donor " + donor,
              open,
              account -> account.role() == Role.GRANT_OFFICER && account.donors().contains(donor)));
    }
    return List.copyOf(reaches);
  }

  private static Set<String> codes(List<Account> accounts, Function<Account, Set<String>> of) {
    return accounts.stream()
        .flatMap(account -> of.apply(account).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Reach reach(String what, List<Account> accounts, Predicate<Account> who) {
    return new Reach(what, accounts.stream().filter(who).map(Account::username).sorted().toList());
  }
}
