package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Roles;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.name.KeepName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The name of one person over HTTP. */
@Path("/registry/participants/{participant}/name")
@RequestScoped
@Tag(name = "Registry: names")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NameResource {

  private final KeepName names;

  @Inject
  public NameResource(KeepName names) {
    this.names = names;
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads the name of one person; the reading is noted")
  public Response one(@PathParam("participant") String participant) {
    String name = names.show(Viewing.Way.API, participant).orElseThrow(RegistryException::notFound);
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    JsonObject body =
        Json.createObjectBuilder().add("participant", participant).add("name", name).build();
    return Response.ok(body).cacheControl(control).build();
  }

  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Enters or changes the name of one person")
  public void put(@PathParam("participant") String participant, JsonObject body) {
    if (!(body.get("name") instanceof JsonString name)) {
      throw RegistryException.badRequest("name: give the name as a text.");
    }
    names.keep(participant, name.getString());
  }

  @DELETE
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Forgets the name of one person")
  public void delete(@PathParam("participant") String participant) {
    names.forget(participant);
  }
}
