package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.framework.EnterResult;
import org.alongside.registry.framework.ManualResultRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results entered by hand, over HTTP. */
@Path("/registry/grants/{grant}/framework/{line}/results")
@RequestScoped
@Tag(name = "Registry: manual results")
public class ManualResultsResource extends LooseRecordResource<ManualResultRow> {

  @Inject
  public ManualResultsResource(EnterResult records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the results you may see")
  public Response list(
      @PathParam("grant") String grant,
      @PathParam("line") String line,
      @BeanParam PageQuery query) {
    return list(Map.of("grant", grant, "line", line), query);
  }

  @GET
  @Path("{periodStart}/{periodEnd}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("grant") String grant,
      @PathParam("line") String line,
      @PathParam("periodStart") String periodStart,
      @PathParam("periodEnd") String periodEnd) {
    return one(
        Map.of("grant", grant, "line", line, "period_start", periodStart, "period_end", periodEnd));
  }

  @PUT
  @Path("{periodStart}/{periodEnd}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("grant") String grant,
      @PathParam("line") String line,
      @PathParam("periodStart") String periodStart,
      @PathParam("periodEnd") String periodEnd,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of("grant", grant, "line", line, "period_start", periodStart, "period_end", periodEnd),
        body,
        precondition);
  }

  @DELETE
  @Path("{periodStart}/{periodEnd}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Takes back a record entered by mistake")
  public void delete(
      @PathParam("grant") String grant,
      @PathParam("line") String line,
      @PathParam("periodStart") String periodStart,
      @PathParam("periodEnd") String periodEnd,
      @BeanParam Precondition precondition) {
    takeBack(
        Map.of("grant", grant, "line", line, "period_start", periodStart, "period_end", periodEnd),
        precondition);
  }
}
