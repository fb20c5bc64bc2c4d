package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.step.KeepStep;
import org.alongside.registry.step.StepRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a cohort over HTTP. The key is long, so it stands in the body. */
@Path("/registry/cohorts/{cohort}/steps")
@RequestScoped
@Tag(name = "Registry: steps")
public class StepsResource extends RecordResource<StepRow> {

  private final KeepStep steps;

  @Inject
  public StepsResource(KeepStep records) {
    super(records);
    steps = records;
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the steps you may see, in the order of entry")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort), query);
  }

  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes the record with the key in the body")
  public Response put(
      @PathParam("cohort") String cohort,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return putByBody(Map.of("cohort", cohort), body, precondition);
  }

  @DELETE
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(
      summary = "Takes back a step: entered by mistake, or open beside the one that was done")
  public void delete(
      @PathParam("cohort") String cohort,
      @QueryParam("participant") @DefaultValue("") String participant,
      @QueryParam("type") @DefaultValue("") String type,
      @QueryParam("committed_on") @DefaultValue("") String committedOn,
      @QueryParam("done_on") @DefaultValue("") String doneOn,
      @BeanParam Precondition precondition) {
    Map<String, String> key =
        Map.of(
            "cohort", cohort,
            "participant", participant,
            "type", type,
            "committed_on", committedOn,
            "done_on", doneOn);
    steps.takeBack(key, precondition.version());
  }
}
