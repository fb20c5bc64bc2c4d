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
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.KeepInstrument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Instruments over HTTP: everybody who enters surveys reads them, managers write. */
@Path("/registry/instruments")
@RequestScoped
@Tag(name = "Registry: instruments")
public class InstrumentsResource extends RecordResource<InstrumentRow> {

  @Inject
  public InstrumentsResource(KeepInstrument records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the instruments you may see")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @GET
  @Path("{instrument}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("instrument") String instrument) {
    return one(Map.of("instrument", instrument));
  }

  @PUT
  @Path("{instrument}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("instrument") String instrument,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("instrument", instrument), body, precondition);
  }
}
