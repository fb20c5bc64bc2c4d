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
import org.alongside.registry.metric.KeepOrganisationMetric;
import org.alongside.registry.metric.OrganisationMetricRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures that organisations give about themselves, over HTTP. */
@Path("/registry/organisations/{organisation}/metrics")
@RequestScoped
@Tag(name = "Registry: organisation metrics")
public class OrganisationMetricsResource extends RecordResource<OrganisationMetricRow> {

  @Inject
  public OrganisationMetricsResource(KeepOrganisationMetric records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the metrics you may see")
  public Response list(@PathParam("organisation") String organisation, @BeanParam PageQuery query) {
    return list(Map.of("organisation", organisation), query);
  }

  @GET
  @Path("{metric}/{periodStart}/{periodEnd}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("organisation") String organisation,
      @PathParam("metric") String metric,
      @PathParam("periodStart") String periodStart,
      @PathParam("periodEnd") String periodEnd) {
    return one(
        Map.of(
            "organisation",
            organisation,
            "metric",
            metric,
            "period_start",
            periodStart,
            "period_end",
            periodEnd));
  }

  @PUT
  @Path("{metric}/{periodStart}/{periodEnd}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("organisation") String organisation,
      @PathParam("metric") String metric,
      @PathParam("periodStart") String periodStart,
      @PathParam("periodEnd") String periodEnd,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of(
            "organisation",
            organisation,
            "metric",
            metric,
            "period_start",
            periodStart,
            "period_end",
            periodEnd),
        body,
        precondition);
  }
}
