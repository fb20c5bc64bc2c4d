package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.alongside.registry.access.Roles;
import org.alongside.registry.erasure.ErasePerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of a person, over HTTP. */
@Path("/registry/participants/{participant}/erasure")
@RequestScoped
@Tag(name = "Registry: participants")
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {

  private final ErasePerson erasePerson;

  @Inject
  public ErasureResource(ErasePerson erasePerson) {
    this.erasePerson = erasePerson;
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(
      summary =
          "Erases a person for good; needs a reason, and the code once more as confirm in the body")
  public void erase(@PathParam("participant") String participant, JsonObject body) {
    erasePerson.erase(participant, body.getString("confirm", ""));
  }
}
