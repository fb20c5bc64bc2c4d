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
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.FundCohort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who pays for a cohort, over HTTP. */
@Path("/registry/cohorts/{cohort}/funding")
@RequestScoped
@Tag(name = "Registry: cohort funding")
public class FundingResource extends RecordResource<CohortFundingRow> {

  @Inject
  public FundingResource(FundCohort records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the cohort funding you may see")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort), query);
  }

  @GET
  @Path("{grant}/{from}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("cohort") String cohort,
      @PathParam("grant") String grant,
      @PathParam("from") String from) {
    return one(Map.of("cohort", cohort, "grant", grant, "from", from));
  }

  @PUT
  @Path("{grant}/{from}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      @PathParam("grant") String grant,
      @PathParam("from") String from,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("cohort", cohort, "grant", grant, "from", from), body, precondition);
  }
}
