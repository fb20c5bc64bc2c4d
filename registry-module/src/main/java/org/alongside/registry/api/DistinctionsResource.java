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
import org.alongside.registry.duplicate.DistinctionRow;
import org.alongside.registry.duplicate.TellApart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records known to be of two people, over HTTP; in the address the two stand in any order. */
@Path("/registry/distinctions")
@RequestScoped
@Tag(name = "Registry: duplicates")
public class DistinctionsResource extends LooseRecordResource<DistinctionRow> {

  @Inject
  public DistinctionsResource(TellApart records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists pairs that are not the same person, as far as you may see both")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @PUT
  @Path("{participant}/{other}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Says that two records are not the same person; nobody is asked again")
  public Response put(
      @PathParam("participant") String participant,
      @PathParam("other") String other,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(TellApart.key(participant, other), body, precondition);
  }

  @DELETE
  @Path("{participant}/{other}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Puts the two back into the queue")
  public void delete(
      @PathParam("participant") String participant,
      @PathParam("other") String other,
      @BeanParam Precondition precondition) {
    takeBack(TellApart.key(participant, other), precondition);
  }
}
