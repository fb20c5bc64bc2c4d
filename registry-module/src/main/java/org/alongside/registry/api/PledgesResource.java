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
import org.alongside.registry.pledge.KeepPledge;
import org.alongside.registry.pledge.PledgeRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pledges of a cohort over HTTP. */
@Path("/registry/cohorts/{cohort}/pledges")
@RequestScoped
@Tag(name = "Registry: pledges")
public class PledgesResource extends RecordResource<PledgeRow> {

  @Inject
  public PledgesResource(KeepPledge records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the pledges you may see")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort), query);
  }

  @GET
  @Path("{pledge}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("cohort") String cohort, @PathParam("pledge") String pledge) {
    return one(Map.of("cohort", cohort, "pledge", pledge));
  }

  @PUT
  @Path("{pledge}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      @PathParam("pledge") String pledge,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("cohort", cohort, "pledge", pledge), body, precondition);
  }
}
