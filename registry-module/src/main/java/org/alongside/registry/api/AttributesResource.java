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
import org.alongside.registry.participant.AttributeRow;
import org.alongside.registry.participant.KeepAttribute;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coded things known of a person, over HTTP. */
@Path("/registry/participants/{participant}/attributes")
@RequestScoped
@Tag(name = "Registry: attributes")
public class AttributesResource extends LooseRecordResource<AttributeRow> {

  @Inject
  public AttributesResource(KeepAttribute records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the attributes you may see")
  public Response list(@PathParam("participant") String participant, @BeanParam PageQuery query) {
    return list(Map.of("participant", participant), query);
  }

  @GET
  @Path("{attribute}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("participant") String participant, @PathParam("attribute") String attribute) {
    return one(Map.of("participant", participant, "attribute", attribute));
  }

  @PUT
  @Path("{attribute}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("participant") String participant,
      @PathParam("attribute") String attribute,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("participant", participant, "attribute", attribute), body, precondition);
  }

  @DELETE
  @Path("{attribute}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Takes back a record entered by mistake")
  public void delete(
      @PathParam("participant") String participant,
      @PathParam("attribute") String attribute,
      @BeanParam Precondition precondition) {
    takeBack(Map.of("participant", participant, "attribute", attribute), precondition);
  }
}
