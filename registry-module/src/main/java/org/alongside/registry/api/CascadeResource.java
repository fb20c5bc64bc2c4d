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
import org.alongside.registry.cascade.CascadeLinkRow;
import org.alongside.registry.cascade.LinkCascade;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who led a cohort, and where they were trained, over HTTP. */
@Path("/registry/cohorts/{cohort}/led-by")
@RequestScoped
@Tag(name = "Registry: cascade")
public class CascadeResource extends LooseRecordResource<CascadeLinkRow> {

  @Inject
  public CascadeResource(LinkCascade records) {
    super(records);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the links you may see")
  public Response list(@PathParam("cohort") String cohort, @BeanParam PageQuery query) {
    return list(Map.of("led_cohort", cohort), query);
  }

  @GET
  @Path("{trainer}/{trainedIn}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(
      @PathParam("cohort") String cohort,
      @PathParam("trainer") String trainer,
      @PathParam("trainedIn") String trainedIn) {
    return one(Map.of("led_cohort", cohort, "trainer", trainer, "trained_in", trainedIn));
  }

  @PUT
  @Path("{trainer}/{trainedIn}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("cohort") String cohort,
      @PathParam("trainer") String trainer,
      @PathParam("trainedIn") String trainedIn,
      JsonStructure body,
      @BeanParam Precondition precondition) {
    return put(
        Map.of("led_cohort", cohort, "trainer", trainer, "trained_in", trainedIn),
        body,
        precondition);
  }

  @DELETE
  @Path("{trainer}/{trainedIn}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Takes back a record entered by mistake")
  public void delete(
      @PathParam("cohort") String cohort,
      @PathParam("trainer") String trainer,
      @PathParam("trainedIn") String trainedIn,
      @BeanParam Precondition precondition) {
    takeBack(
        Map.of("led_cohort", cohort, "trainer", trainer, "trained_in", trainedIn), precondition);
  }
}
