package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.target.SetTarget;
import org.alongside.registry.target.TargetRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Targets over HTTP. Their key is ten columns long, so it stands in the body. */
@Path("/registry/targets")
@RequestScoped
@Tag(name = "Registry: targets")
public class TargetsResource extends RecordResource<TargetRow> {

  @Inject
  public TargetsResource(SetTarget targets) {
    super(targets);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the targets in the order of entry")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes the target with the key in the body")
  public Response put(JsonStructure body, @BeanParam Precondition precondition) {
    return putByBody(Map.of(), body, precondition);
  }
}
