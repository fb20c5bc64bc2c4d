package org.alongside.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountDraftTest {

  @Test
  void userNamesAreKeptInSmallLetters() {
    assertThat(draft(" Ada@Example.org ", Role.OPERATOR).username()).isEqualTo("ada@example.org");
  }

  @Test
  void refusesUserNamesWithSpacesOrSigns() {
    for (String name : new String[] {"", "a", "ada l", "-ada", "<ada>", "a".repeat(61)}) {
      assertThatExceptionOfType(AccountException.class)
          .as(name)
          .isThrownBy(() -> draft(name, Role.OPERATOR))
          .satisfies(e -> assertThat(e.code()).isEqualTo("account-username-invalid"));
    }
  }

  @Test
  void dataEntryKeepsTeamsAndNoDonors() {
    AccountDraft draft = draft("emeka", Role.DATA_ENTRY);
    assertThat(draft.teams()).containsExactly("T-1");
    assertThat(draft.donors()).isEmpty();
  }

  @Test
  void administratorAndManagerMayBeInATeamAndNeedNot() {
    for (Role role : new Role[] {Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER}) {
      assertThat(draft("ada", role).teams()).containsExactly("T-1");
      assertThat(new AccountDraft("ada", "Ada", role, Set.of(), Set.of()).teams()).isEmpty();
    }
  }

  @Test
  void grantOfficerKeepsDonorsAndNoTeams() {
    AccountDraft draft = draft("olha", Role.GRANT_OFFICER);
    assertThat(draft.donors()).containsExactly("D-1");
    assertThat(draft.teams()).isEmpty();
  }

  @Test
  void grantOfficerWithoutDonorIsRefused() {
    assertThatExceptionOfType(AccountException.class)
        .isThrownBy(() -> new AccountDraft("olha", "Olha", Role.GRANT_OFFICER, Set.of(), Set.of()))
        .satisfies(e -> assertThat(e.status()).isEqualTo(422));
  }

  @Test
  void codesMayBeSeparatedByAnything() {
    assertThat(AccountDraft.split(" A-1, B-2;C-3|D-4\nE-5 "))
        .containsExactlyInAnyOrder("A-1", "B-2", "C-3", "D-4", "E-5");
  }

  private static AccountDraft draft(String username, Role role) {
    return new AccountDraft(username, "A Name", role, Set.of("T-1"), Set.of("D-1"));
  }
}
