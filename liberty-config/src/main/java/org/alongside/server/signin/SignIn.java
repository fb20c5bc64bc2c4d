package org.alongside.server.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alongside.server.account.Account;
import org.alongside.server.account.VerifyPassword;
import org.jspecify.annotations.Nullable;

/**
 * Takes the form of the sign-in page. A plain form without server-side state, so it still works
 * after it has been open all night; forged ones are kept off by {@link
 * org.alongside.server.web.SameOriginFilter}.
 */
@WebServlet("/sign-in")
public class SignIn extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient VerifyPassword verify;

  @Inject
  public SignIn(VerifyPassword verify) {
    this.verify = verify;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/sign-in.xhtml");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String next = safe(request.getParameter("next"));
    Optional<Account> account =
        verify.verify(parameter(request, "username"), parameter(request, "password"));
    if (account.isEmpty()) {
      SignedInSession.end(request);
      response.sendRedirect(page(request, next) + "&refused=true");
      return;
    }
    SignedInSession.begin(request, account.get());
    response.sendRedirect(request.getContextPath() + next);
  }

  /** The address of the sign-in page that leads back to what was asked for. */
  static String pageThenBackTo(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String wanted = request.getRequestURI().substring(request.getContextPath().length()) + query;
    return page(request, request.getMethod().equals("GET") ? safe(wanted) : "/");
  }

  private static String page(HttpServletRequest request, String next) {
    return request.getContextPath()
        + "/sign-in.xhtml?next="
        + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** Only addresses of this application; anything else leads to the first page. */
  static String safe(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.startsWith("//")) {
      return "/";
    }
    return next.chars().noneMatch(c -> c < ' ' || c == '\\') ? next : "/";
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
