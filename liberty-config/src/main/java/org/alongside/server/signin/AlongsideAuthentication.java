package org.alongside.server.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountStore;
import org.alongside.server.token.AccessToken;
import org.alongside.server.token.Scope;
import org.alongside.server.token.TokenSecret;
import org.alongside.server.token.TokenStore;

/**
 * Recognises a browser by its session and a program by its {@code Authorization: Bearer} token
 * (interchange spec, section 4). Where somebody is needed and nobody is there, pages lead to the
 * sign-in page and calls answer 401.
 */
@ApplicationScoped
public class AlongsideAuthentication implements HttpAuthenticationMechanism {

  private static final String BEARER = "bearer ";

  private final AccountStore accounts;
  private final TokenStore tokens;
  private final Clock clock;

  @Inject
  public AlongsideAuthentication(AccountStore accounts, TokenStore tokens, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      String secret = authorization.substring(BEARER.length()).strip();
      return bearer(TokenSecret.received(secret), request, response, context);
    }
    Optional<Account> account = ofSession(request);
    if (account.isPresent()) {
      Caller.remember(request, account.get(), EnumSet.allOf(Scope.class));
      return login(account.get(), context);
    }
    return context.isProtected() ? ask(request, response) : context.doNothing();
  }

  private AuthenticationStatus bearer(
      TokenSecret secret,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Instant now = clock.instant();
    Optional<AccessToken> token = tokens.find(secret, now);
    Optional<Account> account =
        token.flatMap(found -> accounts.byId(found.accountId())).filter(Account::enabled);
    if (token.isEmpty() || account.isEmpty()) {
      Unauthenticated.answer(
          response, "Bearer error=\"invalid_token\"", "The access token is unknown or has ended.");
      return AuthenticationStatus.SEND_FAILURE;
    }
    tokens.noteUse(token.get(), now);
    Caller.remember(request, account.get(), token.get().scopes());
    return login(account.get(), context);
  }

  private Optional<Account> ofSession(HttpServletRequest request) {
    return SignedInSession.accountId(request)
        .flatMap(accounts::byId)
        .filter(Account::enabled)
        .filter(account -> SignedInSession.isOf(request, account));
  }

  private static AuthenticationStatus login(Account account, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(account.username(), Set.of(account.role().getCode()));
  }

  private static AuthenticationStatus ask(
      HttpServletRequest request, HttpServletResponse response) {
    if (Unauthenticated.isCall(request)) {
      Unauthenticated.answer(
          response, "Bearer", "Send an access token: Authorization: Bearer <token>.");
      return AuthenticationStatus.SEND_FAILURE;
    }
    try {
      response.sendRedirect(SignIn.pageThenBackTo(request));
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
