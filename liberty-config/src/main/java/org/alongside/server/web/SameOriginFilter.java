package org.alongside.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.alongside.server.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what changes something unless it comes from a page of ours: the browser says so ({@code
 * Sec-Fetch-Site} or {@code Origin}), or the sender sets {@code X-Requested-With: alongside}, which
 * no foreign page can. Bearer tokens need none of this: a browser never sends them by itself.
 */
public class SameOriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (HARMLESS.contains(request.getMethod()) || hasToken(request) || isOurs(request)) {
      chain.doFilter(request, response);
      return;
    }
    Problem.of(
            403,
            "not-from-our-page",
            "This did not come from a page of ours",
            "Send it from a page of this site, set the header X-Requested-With: alongside, or use"
                + " an access token.")
        .write(response);
  }

  private static boolean hasToken(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "bearer ", 0, 7);
  }

  private static boolean isOurs(HttpServletRequest request) {
    if ("alongside".equals(request.getHeader("X-Requested-With"))) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    return isSame(request.getHeader("Origin"), request.getHeader("Host"));
  }

  private static boolean isSame(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
