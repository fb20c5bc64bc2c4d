package org.alongside.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.reporting.access.Roles;
import org.alongside.reporting.edition.VisibleEditions;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedGrant;
import org.jspecify.annotations.Nullable;

/** Grants and the editions of their reports, as the caller may see them. */
@Path("grants")
@RequestScoped
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.PROGRAMME_MANAGER,
  Roles.DATA_ENTRY,
  Roles.GRANT_OFFICER,
  Roles.OPERATOR
})
public class GrantsResource {

  private static final int PAGE = 100;

  @Inject private Figures figures;
  @Inject private VisibleEditions editions;

  /** By code, a hundred at a time. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public GrantPage grants(@QueryParam("after") @Nullable String after) {
    List<PublishedGrant> later =
        editions.grants(figures.orCurrent(null)).stream()
            .filter(grant -> after == null || grant.grant().compareTo(after) > 0)
            .toList();
    List<PublishedGrant> shown = later.subList(0, Math.min(PAGE, later.size()));
    String next = later.size() > PAGE ? "/api/grants?after=" + shown.get(PAGE - 1).grant() : null;
    return new GrantPage(shown.stream().map(GrantLine::of).toList(), next);
  }

  /** One per quarter of the grant's own calendar that has figures, newest first. */
  @GET
  @Path("{grant}/editions")
  @Produces(MediaType.APPLICATION_JSON)
  public EditionPage ofGrant(
      @PathParam("grant") String grant, @QueryParam("after") @Nullable String after) {
    return EditionPage.of(
        editions.ofGrant(figures.orCurrent(null), grant),
        "/api/grants/" + grant + "/editions",
        after);
  }
}
