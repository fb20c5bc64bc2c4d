package org.alongside.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alongside.server.api.Problem;

/**
 * Refuses bodies nobody sends in good faith: above 2 MiB, but 512 MiB for import bundles. A body
 * that does not say how long it is may only be a bundle, which its reader measures itself.
 */
public class RequestSizeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final long FORM = 2L << 20;
  private static final long BUNDLE = 512L << 20;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean bundle = mayBeBundle(request);
    if (request.getContentLengthLong() > (bundle ? BUNDLE : FORM)) {
      Problem.of(
              413,
              "body-too-big",
              "Too much at once",
              "A bundle may have 512 MiB, everything else 2 MiB. Send it in parts.")
          .write(response);
    } else if (!bundle && request.getHeader("Transfer-Encoding") != null) {
      Problem.of(411, "length-missing", "The length is missing", "Send a Content-Length header.")
          .write(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean mayBeBundle(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/imports")
        || path.startsWith("/api/field-")
        || path.startsWith("/batch/import");
  }
}
