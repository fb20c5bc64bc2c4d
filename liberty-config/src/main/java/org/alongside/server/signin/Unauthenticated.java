package org.alongside.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.alongside.server.api.Problem;
import org.alongside.server.web.SecurityHeaders;

/** The answer to a call nobody has signed. It is written before any filter or resource runs. */
final class Unauthenticated {

  private Unauthenticated() {}

  static boolean isCall(HttpServletRequest request) {
    return request.getServletPath().equals("/api") || request.getServletPath().startsWith("/api/");
  }

  static void answer(HttpServletResponse response, String challenge, String detail) {
    SecurityHeaders.set(response);
    response.setHeader("WWW-Authenticate", challenge);
    try {
      Problem.of(401, "not-signed-in", "Not signed in", detail).write(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
