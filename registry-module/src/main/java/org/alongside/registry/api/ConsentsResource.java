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
import org.alongside.registry.consent.ConsentRow;
import org.alongside.registry.consent.RecordConsent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consent to further purposes, over HTTP. */
@Path("/registry/participants/{participant}/consents")
@RequestScoped
@Tag(name = "Registry: consents")
public class ConsentsResource extends RecordResource<ConsentRow> {

  @Inject
  public ConsentsResource(RecordConsent records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the consents you may see")
  public Response list(@PathParam("participant") String participant, @BeanParam PageQuery query) {
    return list(Map.of("participant", participant), query);
  }

  @GET
  @Path("{purpose}/{version}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("participant") String participant,
      @PathParam("purpose") String purpose,
      @PathParam("version") String version) {
    return one(Map.of("participant", participant, "purpose", purpose, "version", version));
  }

  @PUT
  @Path("{purpose}/{version}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("participant") String participant,
      @PathParam("purpose") String purpose,
      @PathParam("version") String version,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of("participant", participant, "purpose", purpose, "version", version),
        body,
        precondition);
  }
}
