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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.assessment.AnswerRow;
import org.alongside.registry.assessment.KeepAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was answered to single items, over HTTP. The key is long, so it stands in the body. */
@Path("/registry/cohorts/{cohort}/answers")
@RequestScoped
@Tag(name = "Registry: answers")
public class AnswersResource extends RecordResource<AnswerRow> {

  @Inject
  public AnswersResource(KeepAnswer records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the answers you may see, in the order of entry")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort), query);
  }

  @GET
  @Path("one")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(
      summary = "Reads the record whose key stands in the query; its ETag is its version",
      description =
          "Parameters: participant and spell, or respondent; instrument, wave, taken_on,"
              + " item.")
  public Response one(@PathParam("cohort") String cohort, @Context UriInfo address) {
    return oneByQuery(Map.of("cohort", cohort), address.getQueryParameters());
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
}
