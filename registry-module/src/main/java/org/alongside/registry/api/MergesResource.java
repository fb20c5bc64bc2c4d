package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.registry.access.Roles;
import org.alongside.registry.duplicate.MergeParticipants;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.participant.ParticipantRow;
import org.alongside.registry.row.RowFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merging two records of one person, and parting them again, over HTTP. */
@Path("/registry/participants/{participant}/merged-into")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
@Tag(name = "Registry: duplicates")
public class MergesResource {

  private static final RowFormat<ParticipantRow> FORMAT = RowFormat.of(ParticipantRow.class);

  private final MergeParticipants merges;

  @Inject
  public MergesResource(MergeParticipants merges) {
    this.merges = merges;
  }

  @PUT
  @Path("{survivor}")
  @Operation(
      summary = "Says that the record is the same person as another one, which survives",
      description = "Needs a reason. All rows stay; figures follow with the next night.")
  public Response merge(
      @PathParam("participant") String participant,
      @PathParam("survivor") String survivor,
      @BeanParam Precondition precondition) {
    return answer(merges.merge(participant, survivor, precondition.version()));
  }

  @DELETE
  @Operation(summary = "Makes them two people again", description = "Needs a reason.")
  public Response part(
      @PathParam("participant") String participant, @BeanParam Precondition precondition) {
    return answer(merges.part(participant, precondition.version()));
  }

  private static Response answer(Kept<ParticipantRow> kept) {
    return Response.ok(JsonRows.object(FORMAT, kept)).tag(String.valueOf(kept.version())).build();
  }
}
