package org.alongside.server.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.server.signin.Caller;
import org.alongside.server.token.Scope;

/**
 * Keeps a token to its scopes, on top of what its account may do: {@code import} for everything
 * under imports and for field tools, {@code jobs} for everything under jobs, {@code read} for
 * reading there and elsewhere, {@code write} for other changes. A session has all of them.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

  /** A field: the platform makes providers with their empty constructor. */
  @Inject private Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    Set<Scope> sufficient =
        sufficient(request.getMethod(), request.getUriInfo().getPath().replaceFirst("^/", ""));
    if (caller.scopes().stream().noneMatch(sufficient::contains)) {
      request.abortWith(
          Problem.of(
                  403,
                  "token-scope-missing",
                  "The token is not for this",
                  "Use a token with the scope "
                      + sufficient.stream()
                          .sorted()
                          .map(Scope::getCode)
                          .collect(Collectors.joining(" or "))
                      + ".")
              .response());
    }
  }

  /** Any of these lets the call pass. */
  static Set<Scope> sufficient(String method, String path) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    if (path.matches("(imports|field-imports|field-mappings)(/.*)?")) {
      scopes.add(Scope.IMPORT);
    } else if (path.equals("jobs") || path.startsWith("jobs/")) {
      scopes.add(Scope.JOBS);
    }
    if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
      scopes.add(Scope.READ);
    } else if (scopes.isEmpty()) {
      scopes.add(Scope.WRITE);
    }
    return scopes;
  }
}
