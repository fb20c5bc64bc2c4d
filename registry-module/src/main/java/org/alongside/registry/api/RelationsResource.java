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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.relation.KeepRelation;
import org.alongside.registry.relation.RelationRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person is to a woman, over HTTP; her code, if she has one, stands in the body. */
@Path("/registry/participants/{participant}/relations")
@RequestScoped
@Tag(name = "Registry: relations")
public class RelationsResource extends LooseRecordResource<RelationRow> {

  @Inject
  public RelationsResource(KeepRelation records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the relations you may see")
  public Response list(@PathParam("participant") String participant, @BeanParam PageQuery query) {
    return list(Map.of("participant", participant), query);
  }

  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Keeps the relation with the key in the body")
  public Response put(
      @PathParam("participant") String participant,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return putByBody(Map.of("participant", participant), body, precondition);
  }

  @DELETE
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Takes back a record entered by mistake; the key stands in the query")
  public void delete(
      @PathParam("participant") String participant,
      @Context UriInfo address,
      @BeanParam Precondition precondition) {
    takeBackByQuery(Map.of("participant", participant), address.getQueryParameters(), precondition);
  }
}
