package org.alongside.server.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.server.account.AccountException;
import org.alongside.server.signin.Caller;
import org.alongside.server.token.IssueToken.Issued;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own access tokens. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokensResource {

  /** What a new token is to be. */
  public record Wish(
      @Nullable String label, @Nullable List<String> scopes, @Nullable Integer expiresInDays) {}

  /** A token; {@code token} is the secret, present in the answer that makes it and never again. */
  public record View(
      long id,
      String label,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable String token) {

    static View of(AccessToken token, @Nullable String secret) {
      return new View(
          token.id(),
          token.label(),
          token.scopes().stream().sorted().map(Scope::getCode).toList(),
          token.createdAt(),
          token.expiresAt(),
          token.lastUsedAt(),
          secret);
    }
  }

  private final Caller caller;
  private final TokenStore tokens;
  private final IssueToken issue;
  private final RevokeToken revoke;

  @Inject
  public TokensResource(Caller caller, TokenStore tokens, IssueToken issue, RevokeToken revoke) {
    this.caller = caller;
    this.tokens = tokens;
    this.issue = issue;
    this.revoke = revoke;
  }

  @GET
  @Operation(summary = "Lists your tokens that are not revoked, by id")
  public List<View> list(@QueryParam("after") @DefaultValue("0") long after) {
    return tokens.ofAccount(caller.account().id(), after).stream()
        .limit(100)
        .map(token -> View.of(token, null))
        .toList();
  }

  @POST
  @Operation(
      summary = "Makes a token; its secret is in the answer and cannot be had again",
      description =
          "A token made with a token cannot do more than that one: its scopes must be among them.")
  public Response create(@Nullable Wish wish) {
    if (wish == null) {
      throw AccountException.invalid(
          "body", "Send a JSON object with label, scopes, expiresInDays.");
    }
    Set<Scope> scopes = Scope.of(wish.scopes() == null ? List.of() : wish.scopes());
    if (!caller.scopes().containsAll(scopes)) {
      throw new AccountException(
          403,
          "token-scope-wider",
          "A token cannot make a stronger one",
          "Ask only for scopes that the token you use has itself.");
    }
    Issued issued =
        issue.issue(
            caller.account(),
            wish.label() == null ? "" : wish.label(),
            scopes,
            wish.expiresInDays() == null ? 90 : wish.expiresInDays());
    return Response.created(URI.create("tokens/" + issued.token().id()))
        .entity(View.of(issued.token(), issued.secret().text()))
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revokes a token at once")
  public void delete(@PathParam("id") long id) {
    revoke.revoke(caller.account(), id);
  }
}
