package org.alongside.batch.operations.api;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.OPERATOR;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.nightly.ClosedDays;
import org.alongside.batch.nightly.StartNightly;
import org.alongside.batch.operations.ControlExecution;
import org.alongside.batch.operations.Execution;
import org.alongside.batch.operations.Executions;
import org.jspecify.annotations.Nullable;

/** Starting, watching and steering jobs (interchange spec, section 4). */
@Path("jobs/{job}/executions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExecutionsResource {

  private static final int PAGE = 50;

  private final Executions executions;
  private final ControlExecution control;
  private final StartNightly nightly;
  private final ClosedDays closedDays;

  @PathParam("job")
  private String job = "";

  @Context private UriInfo uri;

  @Inject
  public ExecutionsResource(
      Executions executions,
      ControlExecution control,
      StartNightly nightly,
      ClosedDays closedDays) {
    this.executions = executions;
    this.control = control;
    this.nightly = nightly;
    this.closedDays = closedDays;
  }

  /** Newest first, fifty at a time. */
  @GET
  @RolesAllowed({ADMINISTRATOR, OPERATOR, PROGRAMME_MANAGER})
  public List<Execution> list(@QueryParam("after") @DefaultValue("0") long after) {
    return executions.of(job, after == 0 ? Long.MAX_VALUE : after, PAGE);
  }

  /** Starts the nightly job. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({ADMINISTRATOR, OPERATOR, PROGRAMME_MANAGER})
  public Response start(@Nullable StartRequest request) {
    if (!job.equals(StartNightly.JOB)) {
      throw new BatchException(
          422,
          "job-not-startable",
          "This job is not started here",
          "Only nightly is; an import starts with POST /api/imports.");
    }
    String day = request == null ? null : request.businessDate();
    boolean everybody = request != null && Boolean.TRUE.equals(request.everybody());
    return accepted(nightly.start(day == null ? closedDays.last() : date(day), everybody));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, OPERATOR, PROGRAMME_MANAGER})
  public Execution one(@PathParam("id") long id) {
    return executions.one(job, id);
  }

  @POST
  @Path("{id}/stop")
  @RolesAllowed({ADMINISTRATOR, OPERATOR})
  public Response stop(@PathParam("id") long id) {
    control.stop(executions.one(job, id));
    return accepted(id);
  }

  @POST
  @Path("{id}/restart")
  @RolesAllowed({ADMINISTRATOR, OPERATOR})
  public Response restart(@PathParam("id") long id) {
    return accepted(control.restart(executions.one(job, id)));
  }

  @POST
  @Path("{id}/abandon")
  @RolesAllowed({ADMINISTRATOR, OPERATOR})
  public Execution abandon(@PathParam("id") long id) {
    control.abandon(executions.one(job, id));
    return executions.one(job, id);
  }

  private Response accepted(long id) {
    return Response.accepted(executions.one(job, id))
        .location(
            uri.getBaseUriBuilder()
                .path("jobs")
                .path(job)
                .path("executions")
                .path(String.valueOf(id))
                .build())
        .build();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BatchException(
          422,
          "business-date-format",
          "This is not a date",
          "businessDate must be a date such as 2026-03-31.",
          e);
    }
  }
}
