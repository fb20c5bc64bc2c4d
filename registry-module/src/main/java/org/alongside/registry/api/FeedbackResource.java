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
import org.alongside.registry.feedback.FeedbackRow;
import org.alongside.registry.feedback.KeepFeedback;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Women's feedback on a cohort over HTTP. */
@Path("/registry/cohorts/{cohort}/feedback")
@RequestScoped
@Tag(name = "Registry: feedback")
public class FeedbackResource extends RecordResource<FeedbackRow> {

  @Inject
  public FeedbackResource(KeepFeedback records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the feedback you may see")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort), query);
  }

  @GET
  @Path("{given_on}/{respondent}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("cohort") String cohort,
      @PathParam("given_on") String givenOn,
      @PathParam("respondent") String respondent) {
    return one(Map.of("cohort", cohort, "given_on", givenOn, "respondent", respondent));
  }

  @PUT
  @Path("{given_on}/{respondent}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      @PathParam("given_on") String givenOn,
      @PathParam("respondent") String respondent,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of("cohort", cohort, "given_on", givenOn, "respondent", respondent),
        body,
        precondition);
  }
}
