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
import org.alongside.registry.assessment.CutOffRow;
import org.alongside.registry.assessment.KeepCutOff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names for ranges of the score of an instrument, over HTTP. */
@Path("/registry/instruments/{instrument}/cut-offs")
@RequestScoped
@Tag(name = "Registry: cut-offs")
public class CutOffsResource extends RecordResource<CutOffRow> {

  @Inject
  public CutOffsResource(KeepCutOff records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the cut-offs you may see")
  public Response list(@PathParam("instrument") String instrument, @BeanParam PageQuery query) {
    return list(Map.of("instrument", instrument), query);
  }

  @GET
  @Path("{cut_off}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("instrument") String instrument, @PathParam("cut_off") String cutOff) {
    return one(Map.of("instrument", instrument, "cut_off", cutOff));
  }

  @PUT
  @Path("{cut_off}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("instrument") String instrument,
      @PathParam("cut_off") String cutOff,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("instrument", instrument, "cut_off", cutOff), body, precondition);
  }
}
