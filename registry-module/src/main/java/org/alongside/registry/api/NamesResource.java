package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.registry.access.Roles;
import org.alongside.registry.name.ResealNames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with all names at once, over HTTP. */
@Path("/registry/names")
@RequestScoped
@Tag(name = "Registry: names")
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {

  private final ResealNames resealNames;

  @Inject
  public NamesResource(ResealNames resealNames) {
    this.resealNames = resealNames;
  }

  @POST
  @Path("reseal")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Seals every name with the first key and makes every token anew")
  public JsonObject reseal() {
    ResealNames.Outcome outcome = resealNames.reseal();
    return Json.createObjectBuilder()
        .add("resealed", outcome.resealed())
        .add("unreadable", outcome.unreadable())
        .build();
  }
}
