package org.alongside.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.alongside.server.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * What a browser's session says about who it is: an account and the stamp it had at sign-in. The
 * account is read afresh for every request, so a change of role, a new password or a closed account
 * count at once.
 */
public final class SignedInSession {

  private record Mark(long accountId, int stamp) implements Serializable {}

  private static final String MARK = SignedInSession.class.getName();

  private SignedInSession() {}

  /** Begins a session under a new identifier; whatever was in an earlier one is gone. */
  static void begin(HttpServletRequest request, Account account) {
    end(request);
    request.getSession(true).setAttribute(MARK, new Mark(account.id(), account.sessionStamp()));
  }

  /** Goes on after the account's stamp has changed, under a new identifier. */
  public static void renew(HttpServletRequest request, Account account) {
    request.changeSessionId();
    request.getSession().setAttribute(MARK, new Mark(account.id(), account.sessionStamp()));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The account a session claims, if there is a session. */
  static Optional<Long> accountId(HttpServletRequest request) {
    return Optional.ofNullable(mark(request)).map(Mark::accountId);
  }

  /** Whether the session was begun under the account's present stamp. */
  static boolean isOf(HttpServletRequest request, Account account) {
    Mark mark = mark(request);
    return mark != null
        && mark.accountId() == account.id()
        && mark.stamp() == account.sessionStamp();
  }

  private static @Nullable Mark mark(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (Mark) session.getAttribute(MARK);
  }
}
