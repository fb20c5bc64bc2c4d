package org.alongside.batch.template.api;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.DATA_ENTRY;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.template.DrawTemplate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fetching a workbook to be filled in. */
@Path("registry/templates/{file}.xlsx")
@RequestScoped
@Tag(name = "Imports and exports")
public class TemplatesResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final DrawTemplate drawTemplate;

  @Inject
  public TemplatesResource(DrawTemplate drawTemplate) {
    this.drawTemplate = drawTemplate;
  }

  /** Such as {@code enrolments.xlsx}. */
  @GET
  @Produces(XLSX)
  @RolesAllowed({ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY})
  @Operation(
      summary = "Fetch a workbook for one file of the bundle",
      description = "Its columns, with lists to choose from; to be saved as CSV and imported.")
  public Response template(@PathParam("file") String name) {
    BundleFile<?> file =
        Bundle.named(name + ".csv")
            .orElseThrow(
                () ->
                    new BatchException(
                        404,
                        "template-unknown",
                        "There is no such template",
                        "There is none named “"
                            + name
                            + "”; names are those of the bundle's files."));
    return Response.ok(drawTemplate.draw(file))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
        .build();
  }
}
