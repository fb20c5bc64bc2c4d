package org.alongside.server.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.alongside.server.account.Account;

/** Who signed in with a password an administrator set chooses another one before anything else. */
public class PasswordExpiredFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String OWN_PAGE = "/account/mine.xhtml";
  private static final Set<String> OPEN =
      Set.of(OWN_PAGE, "/sign-out", "/alongside.css", "/alongside.svg");

  /** A field: the container makes filters with their empty constructor. */
  @Inject private transient Caller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean expired = caller.find().filter(Account::passwordExpired).isPresent();
    if (expired && !OPEN.contains(request.getServletPath())) {
      response.sendRedirect(request.getContextPath() + OWN_PAGE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
