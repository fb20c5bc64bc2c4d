package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.registry.access.Roles;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.row.Row;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Records of a cohort that have a code of their own. */
public abstract class CohortRecordResource<R extends Record & Row> extends RecordResource<R> {

  private final String column;

  protected CohortRecordResource(KeepEntry<R, ?> records) {
    super(records);
    column = records.format().keyColumns().get(0);
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Lists the records you may see, by code")
  public Response list(
      @QueryParam("cohort") @Parameter(description = "Only those of one cohort")
          @Nullable String cohort,
      @BeanParam PageQuery query) {
    return list(cohort == null ? Map.of() : Map.of("cohort", cohort), query);
  }

  @GET
  @Path("{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Reads one record; its ETag is its version")
  public Response one(@PathParam("code") String code) {
    return one(Map.of(column, code));
  }

  @PUT
  @Path("{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(summary = "Creates or changes one record; what the body leaves out stays as it is")
  public Response put(
      @PathParam("code") String code, JsonStructure body, @BeanParam Precondition precondition) {
    return put(Map.of(column, code), body, precondition);
  }
}
