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
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.participant.RegisterParticipant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People over HTTP, as far as the viewer may see them. */
@Path("/registry/participants")
@RequestScoped
@Tag(name = "Registry: participants")
public class ParticipantsResource extends RecordResource<ParticipantRow> {

  @Inject
  public ParticipantsResource(RegisterParticipant records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the participants you may see")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @GET
  @Path("{participant}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("participant") String participant) {
    return one(Map.of("participant", participant));
  }

  @PUT
  @Path("{participant}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("participant") String participant,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("participant", participant), body, precondition);
  }
}
