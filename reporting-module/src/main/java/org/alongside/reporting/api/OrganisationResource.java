package org.alongside.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.alongside.reporting.access.Roles;
import org.alongside.reporting.edition.VisibleEditions;
import org.alongside.reporting.figure.Figures;
import org.jspecify.annotations.Nullable;

/** The editions of the organisation's own report. */
@Path("organisation")
@RequestScoped
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.PROGRAMME_MANAGER,
  Roles.DATA_ENTRY,
  Roles.GRANT_OFFICER,
  Roles.OPERATOR
})
public class OrganisationResource {

  @Inject private Figures figures;
  @Inject private VisibleEditions editions;

  /** One per calendar quarter that has figures, newest first; none for grant officers. */
  @GET
  @Path("editions")
  @Produces(MediaType.APPLICATION_JSON)
  public EditionPage ofOrganisation(@QueryParam("after") @Nullable String after) {
    return EditionPage.of(
        editions.ofOrganisation(figures.orCurrent(null)), "/api/organisation/editions", after);
  }
}
