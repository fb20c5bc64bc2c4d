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
import org.alongside.registry.money.ExpenditureRow;
import org.alongside.registry.money.KeepExpenditure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What was spent of a grant, over HTTP. The key holds a country that may be empty, so it stands in
 * the body.
 */
@Path("/registry/grants/{grant}/expenditures")
@RequestScoped
@Tag(name = "Registry: expenditures")
public class ExpendituresResource extends LooseRecordResource<ExpenditureRow> {

  @Inject
  public ExpendituresResource(KeepExpenditure records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the expenditures you may see")
  public Response list(@PathParam("grant") String grant, @BeanParam PageQuery query) {
    return list(Map.of("grant", grant), query);
  }

  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Keeps the expenditure with the key in the body")
  public Response put(
      @PathParam("grant") String grant, JsonStructure body, @BeanParam Precondition precondition) {
    return putByBody(Map.of("grant", grant), body, precondition);
  }

  @DELETE
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Takes back a record entered by mistake; the key stands in the query")
  public void delete(
      @PathParam("grant") String grant,
      @Context UriInfo address,
      @BeanParam Precondition precondition) {
    takeBackByQuery(Map.of("grant", grant), address.getQueryParameters(), precondition);
  }
}
