package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.framework.FrameworkLineRow;
import org.alongside.registry.framework.KeepFrameworkLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A grant's results framework over HTTP. */
@Path("/registry/grants/{grant}/framework")
@RequestScoped
@Tag(name = "Registry: results framework")
public class FrameworkResource extends RecordResource<FrameworkLineRow> {

  @Inject
  public FrameworkResource(KeepFrameworkLine records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the lines you may see")
  public Response list(@PathParam("grant") String grant, @BeanParam PageQuery query) {
    return list(Map.of("grant", grant), query);
  }

  @GET
  @Path("{line}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("grant") String grant, @PathParam("line") String line) {
    return one(Map.of("grant", grant, "line", line));
  }

  @PUT
  @Path("{line}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("grant") String grant,
      @PathParam("line") String line,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("grant", grant, "line", line), body, precondition);
  }
}
