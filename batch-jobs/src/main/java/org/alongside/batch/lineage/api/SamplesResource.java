package org.alongside.batch.lineage.api;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.alongside.batch.lineage.AuditSample;
import org.alongside.batch.lineage.AuditSamples;
import org.alongside.registry.audit.Viewing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/audit-samples}: people drawn of a figure, to be verified on the spot. */
@Path("audit-samples")
@RequestScoped
@RolesAllowed({ADMINISTRATOR, PROGRAMME_MANAGER})
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SamplesResource {

  private final AuditSamples samples;

  @Inject
  public SamplesResource(AuditSamples samples) {
    this.samples = samples;
  }

  /** Which figure to draw of. */
  public record Wish(long figure) {}

  @GET
  @Operation(summary = "Lists the newest samples, without their people")
  public List<AuditSample> list() {
    return samples.list();
  }

  @POST
  @Operation(summary = "Draws thirty people of a figure at random")
  public Response draw(Wish wish, @Context UriInfo uri) {
    long id = samples.draw(Viewing.Way.API, wish.figure());
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(samples.one(Viewing.Way.API, id))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Reads a sample; the reading is noted")
  public AuditSample one(@PathParam("id") long id) {
    return samples.one(Viewing.Way.API, id);
  }

  @PUT
  @Path("{id}/lines/{line}")
  @Operation(summary = "Says what was found of one of them: verified or not-found")
  public void mark(@PathParam("id") long id, @PathParam("line") int line, JsonObject body) {
    samples.mark(id, line, body.getString("verdict", ""));
  }
}
