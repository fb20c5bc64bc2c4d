package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.registry.access.Roles;
import org.alongside.registry.name.ExportNames;
import org.alongside.registry.name.ResealNames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with all names at once, over HTTP. */
@Path("/registry")
@RequestScoped
@Tag(name = "Registry: names")
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {

  private final ResealNames resealNames;
  private final ExportNames exportNames;

  @Inject
  public NamesResource(ResealNames resealNames, ExportNames exportNames) {
    this.resealNames = resealNames;
    this.exportNames = exportNames;
  }

  /** Whole, or not at all. */
  @GET
  @Path("names.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Exports the names of the people one may see; that it was taken is noted")
  public Response csv() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return Response.ok(exportNames.csv())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"names.csv\"")
        .cacheControl(control)
        .build();
  }

  @POST
  @Path("names/reseal")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Seals every name with the first key and makes every token anew")
  public JsonObject reseal() {
    ResealNames.Outcome outcome = resealNames.reseal();
    return Json.createObjectBuilder()
        .add("resealed", outcome.resealed())
        .add("unreadable", outcome.unreadable())
        .build();
  }
}
