package org.alongside.server.demo;

import java.util.List;
import java.util.Set;
import org.alongside.server.account.AccountDraft;
import org.alongside.server.account.Role;

/**
 * One of the accounts a first visitor finds. Their password is printed at the start and is no
 * secret, which is why the demonstration serves this machine only.
 */
record DemoAccount(AccountDraft draft, String whatFor) {

  static final String PASSWORD = "walk-alongside-us";

  static final List<DemoAccount> ALL =
      List.of(
          of("admin", "Ada Admin", Role.ADMINISTRATOR, Set.of(), "everything, and the accounts"),
          of(
              "manager",
              "Mara Manager",
              Role.PROGRAMME_MANAGER,
              Set.of(),
              "all cohorts, imports, reports, the night’s figures"),
          of(
              "entry",
              "Emeka Entry",
              Role.DATA_ENTRY,
              Set.of("CD-RIVE", "HT-LIMYE"),
              "cohorts of the teams CD-RIVE and HT-LIMYE"),
          of(
              "club",
              "Chipo Club",
              Role.DATA_ENTRY,
              Set.of("ZW-STEADY"),
              "the clubs of Bulawayo, which nobody outside their team may see"),
          of(
              "officer",
              "Olha Officer",
              Role.GRANT_OFFICER,
              Set.of("D-AURORA"),
              "reports of the donor D-AURORA"),
          of(
              "operator",
              "Otis Operator",
              Role.OPERATOR,
              Set.of(),
              "jobs, without any person’s row"));

  private static DemoAccount of(
      String username, String name, Role role, Set<String> codes, String whatFor) {
    return new DemoAccount(new AccountDraft(username, name, role, codes, codes), whatFor);
  }
}
