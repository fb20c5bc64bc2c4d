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
import org.alongside.registry.published.KeepPublishedResult;
import org.alongside.registry.published.PublishedResultRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Figures published before the registry, over HTTP. Their key is seven columns long, so it stands
 * in the body.
 */
@Path("/registry/published-results")
@RequestScoped
@Tag(name = "Registry: published results")
public class PublishedResultsResource extends RecordResource<PublishedResultRow> {

  @Inject
  public PublishedResultsResource(KeepPublishedResult records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the published results you may see")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Keeps the figure with the key in the body")
  public Response put(JsonStructure body, @BeanParam Precondition precondition) {
    return putByBody(Map.of(), body, precondition);
  }
}
