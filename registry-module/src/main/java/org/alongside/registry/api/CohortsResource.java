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
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.KeepCohort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cohorts over HTTP: a team reads its own, managers write. */
@Path("/registry/cohorts")
@RequestScoped
@Tag(name = "Registry: cohorts")
public class CohortsResource extends RecordResource<CohortRow> {

  @Inject
  public CohortsResource(KeepCohort records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the cohorts you may see")
  public Response list(@BeanParam PageQuery query) {
    return list(Map.of(), query);
  }

  @GET
  @Path("{cohort}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("cohort") String cohort) {
    return one(Map.of("cohort", cohort));
  }

  @PUT
  @Path("{cohort}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(Map.of("cohort", cohort), body, precondition);
  }
}
