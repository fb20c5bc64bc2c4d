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
import org.alongside.registry.participant.EnrolParticipant;
import org.alongside.registry.participant.EnrolmentRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in a cohort, over HTTP. */
@Path("/registry/cohorts/{cohort}/enrolments")
@RequestScoped
@Tag(name = "Registry: enrolments")
public class EnrolmentsResource extends RecordResource<EnrolmentRow> {

  @Inject
  public EnrolmentsResource(EnrolParticipant records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the enrolments you may see")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort), query);
  }

  @GET
  @Path("{participant}/{spell}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("cohort") String cohort,
      @PathParam("participant") String participant,
      @PathParam("spell") String spell) {
    return one(Map.of("cohort", cohort, "participant", participant, "spell", spell));
  }

  @PUT
  @Path("{participant}/{spell}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      @PathParam("participant") String participant,
      @PathParam("spell") String spell,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of("cohort", cohort, "participant", participant, "spell", spell), body, precondition);
  }
}
