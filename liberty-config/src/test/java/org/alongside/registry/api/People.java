package org.alongside.registry.api;

import java.net.http.HttpResponse;
import java.util.Map;
import org.alongside.server.testing.HttpCaller;
import org.alongside.server.testing.RunningServer;

/**
 * One person per role, and a manager who is in a team as well, each with an account that the
 * administrator made and a password of her own.
 */
record People(
    HttpCaller administrator,
    HttpCaller manager,
    HttpCaller member,
    HttpCaller entry,
    HttpCaller officer,
    HttpCaller operator) {

  private static final String FIRST = "seven brown horses";
  private static final String OWN = "seven grey horses";

  /** Through the forms of the pages. */
  static People at(RunningServer server) {
    HttpCaller administrator = server.administrator();
    return new People(
        administrator,
        person(server, administrator, "mara", "programme-manager", "", ""),
        person(server, administrator, "hana", "programme-manager", "IMP-2", ""),
        person(server, administrator, "emeka", "data-entry", "IMP-1", ""),
        person(server, administrator, "olha", "grant-officer", "", "DON-1"),
        person(server, administrator, "otis", "operator", "", ""));
  }

  private static HttpCaller person(
      RunningServer server,
      HttpCaller administrator,
      String name,
      String role,
      String teams,
      String donors) {
    expectRedirect(
        administrator.submit(
            "account/account.xhtml",
            "account",
            Map.of(
                "account:username", name,
                "account:name", name,
                "account:role", role,
                "account:teams", teams,
                "account:donors", donors,
                "account:password", FIRST)));
    HttpCaller person = server.anyone().signIn(name, FIRST);
    expectRedirect(
        person.submit(
            "account/mine.xhtml",
            "password",
            Map.of("password:present", FIRST, "password:next", OWN, "password:again", OWN)));
    return person;
  }

  private static void expectRedirect(HttpResponse<String> answer) {
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }
}
