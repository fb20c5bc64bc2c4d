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
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.assessment.KeepItem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The items of an instrument over HTTP. */
@Path("/registry/instruments/{instrument}/items")
@RequestScoped
@Tag(name = "Registry: items")
public class ItemsResource extends RecordResource<ItemRow> {

  @Inject
  public ItemsResource(KeepItem records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the items you may see")
  public Response list(@PathParam("instrument") String instrument, @BeanParam PageQuery query) {
    return list(Map.of("instrument", instrument), query);
  }

  @GET
  @Path("{item}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("instrument") String instrument, @PathParam("item") String item) {
    return one(Map.of("instrument", instrument, "item", item));
  }

  @PUT
  @Path("{item}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("instrument") String instrument,
      @PathParam("item") String item,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("instrument", instrument, "item", item), body, precondition);
  }
}
