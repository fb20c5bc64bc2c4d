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
import org.alongside.registry.narrative.KeepNarrative;
import org.alongside.registry.narrative.NarrativeRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Quotes and photos with their consent, over HTTP. */
@Path("/registry/narratives")
@RequestScoped
@Tag(name = "Registry: narratives")
public class NarrativesResource extends RecordResource<NarrativeRow> {

  @Inject
  public NarrativesResource(KeepNarrative records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the narratives you may see")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @GET
  @Path("{narrative}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("narrative") String narrative) {
    return one(Map.of("narrative", narrative));
  }

  @PUT
  @Path("{narrative}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("narrative") String narrative,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("narrative", narrative), body, precondition);
  }
}
