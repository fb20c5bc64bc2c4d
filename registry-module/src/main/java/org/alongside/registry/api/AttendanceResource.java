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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.session.AttendanceRow;
import org.alongside.registry.session.RecordAttendance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of a session over HTTP. */
@Path("/registry/cohorts/{cohort}/sessions/{session}/attendance")
@RequestScoped
@Tag(name = "Registry: attendance")
public class AttendanceResource extends RecordResource<AttendanceRow> {

  private final RecordAttendance attendance;

  @Inject
  public AttendanceResource(RecordAttendance records) {
    super(records);
    attendance = records;
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the attendance you may see")
  public Response list(
      @PathParam("cohort") String cohort,
      @PathParam("session") String session,
      @BeanParam PageQuery query) {
    return list(Map.of("cohort", cohort, "session", session), query);
  }

  @GET
  @Path("{participant}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("cohort") String cohort,
      @PathParam("session") String session,
      @PathParam("participant") String participant) {
    return one(Map.of("cohort", cohort, "session", session, "participant", participant));
  }

  @PUT
  @Path("{participant}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      @PathParam("session") String session,
      @PathParam("participant") String participant,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of("cohort", cohort, "session", session, "participant", participant),
        body,
        precondition);
  }

  @DELETE
  @Path("{participant}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Takes back what the register said of one person")
  public void delete(
      @PathParam("cohort") String cohort,
      @PathParam("session") String session,
      @PathParam("participant") String participant,
      @BeanParam Precondition precondition) {
    attendance.takeBack(
        Map.of("cohort", cohort, "session", session, "participant", participant),
        precondition.version());
  }
}
