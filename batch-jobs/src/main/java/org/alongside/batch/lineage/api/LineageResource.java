package org.alongside.batch.lineage.api;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.alongside.batch.lineage.ReadLineage;
import org.alongside.registry.audit.Viewing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/figures/{id}/lineage}: where a figure comes from. */
@Path("figures/{id}/lineage")
@RequestScoped
@RolesAllowed({ADMINISTRATOR, PROGRAMME_MANAGER})
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class LineageResource {

  private static final int LARGEST_PAGE = 5000;

  private final ReadLineage lineage;

  @Inject
  public LineageResource(ReadLineage lineage) {
    this.lineage = lineage;
  }

  @GET
  @Operation(
      summary = "Where a published figure comes from",
      description =
          "Definition, run, and the people it rests on, by code; that they were listed is noted."
              + " Counts everybody anew: expect it to take as long as that part of a night.")
  public LineageView lineage(
      @PathParam("id") long id,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("500") int limit) {
    int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    return LineageView.of(lineage.read(Viewing.Way.API, id), after, size);
  }
}
