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
import org.alongside.registry.pair.CheckInRow;
import org.alongside.registry.pair.RecordCheckIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a pair checked in, over HTTP. */
@Path("/registry/pairs/{pair}/check-ins")
@RequestScoped
@Tag(name = "Registry: check-ins")
public class CheckInsResource extends LooseRecordResource<CheckInRow> {

  @Inject
  public CheckInsResource(RecordCheckIn records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the check-ins you may see")
  public Response list(@PathParam("pair") String pair, @BeanParam PageQuery query) {
    return list(Map.of("pair", pair), query);
  }

  @GET
  @Path("{heldOn}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("pair") String pair, @PathParam("heldOn") String heldOn) {
    return one(Map.of("pair", pair, "held_on", heldOn));
  }

  @PUT
  @Path("{heldOn}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("pair") String pair,
      @PathParam("heldOn") String heldOn,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("pair", pair, "held_on", heldOn), body, precondition);
  }

  @DELETE
  @Path("{heldOn}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Takes back a record entered by mistake")
  public void delete(
      @PathParam("pair") String pair,
      @PathParam("heldOn") String heldOn,
      @BeanParam Precondition precondition) {
    takeBack(Map.of("pair", pair, "held_on", heldOn), precondition);
  }
}
