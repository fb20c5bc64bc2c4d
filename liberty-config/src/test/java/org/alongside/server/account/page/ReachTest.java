package org.alongside.server.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alongside.server.account.Account;
import org.alongside.server.account.Role;
import org.junit.jupiter.api.Test;

class ReachTest {

  @Test
  void managersReachAllAndLinkedClubsThroughTheirTeamAlone() {
    assertThat(
            Reach.of(
                List.of(
                    account("mara", Role.PROGRAMME_MANAGER, true, Set.of("T1")),
                    account("ada", Role.ADMINISTRATOR, true, Set.of()),
                    account("emeka", Role.DATA_ENTRY, true, Set.of("T1", "T2")),
                    account("gone", Role.DATA_ENTRY, false, Set.of("T3")),
                    account("olha", Role.GRANT_OFFICER, true, Set.of()),
                    account("otis", Role.OPERATOR, true, Set.of()))))
        .containsExactly(
            new Reach(
                "All cohorts but those of clubs linked to key populations, and all reports",
                List.of("ada", "mara")),
            new Reach("Cohorts of team T1, linked clubs included", List.of("emeka", "mara")),
            new Reach("Cohorts of team T2, linked clubs included", List.of("emeka")),
            new Reach("Reports of donor D-1", List.of("olha")));
  }

  @Test
  void whereNobodyIsLeftTheLineStays() {
    assertThat(Reach.of(List.of()))
        .singleElement()
        .extracting(Reach::usernames)
        .isEqualTo(List.of());
  }

  private static Account account(String username, Role role, boolean enabled, Set<String> teams) {
    Set<String> donors = role == Role.GRANT_OFFICER ? Set.of("D-1") : Set.of();
    return new Account(1, username, "", role, enabled, teams, donors, null, false, 1, null, 1);
  }
}
