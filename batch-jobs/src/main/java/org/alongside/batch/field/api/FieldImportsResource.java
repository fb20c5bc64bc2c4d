package org.alongside.batch.field.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.alongside.batch.field.SubmitFieldImport;
import org.alongside.batch.intake.Sender;
import org.alongside.registry.access.Roles;
import org.alongside.registry.access.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/field-imports}: exports of field tools in. */
@Path("/field-imports")
@RequestScoped
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
@Tag(name = "Field tools")
@Produces(MediaType.APPLICATION_JSON)
public class FieldImportsResource {

  private final SubmitFieldImport submission;
  private final Viewer viewer;

  @Context private UriInfo uri;

  @Inject
  public FieldImportsResource(SubmitFieldImport submission, Viewer viewer) {
    this.submission = submission;
    this.viewer = viewer;
  }

  /** The number of the import that was started. */
  public record Started(long id) {}

  /** The export as the body. */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Import an export of a field tool through a saved mapping",
      description =
          "Answers with the address of an ordinary import, whose findings lead back to sheet and"
              + " row of the export. With dryRun=true nothing is changed.")
  public Response submit(
      InputStream body,
      @QueryParam("mapping") @DefaultValue("") String mapping,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("name") @DefaultValue("export") String name) {
    return accepted(submit(mapping, body, name, dryRun));
  }

  /** The export as the first file of a form. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Import an export of a field tool sent by a form")
  public Response submitForm(
      List<EntityPart> parts,
      @QueryParam("mapping") @DefaultValue("") String mapping,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
    EntityPart file = FieldMappingsResource.file(parts);
    String name = file.getFileName().orElse("export");
    return accepted(submit(mapping, file.getContent(), name, dryRun));
  }

  private long submit(String mapping, InputStream upload, String name, boolean dryRun) {
    String reason = viewer.reason().orElse(null);
    return submission.submit(mapping, upload, name, Sender.of(viewer), dryRun, reason);
  }

  private Response accepted(long id) {
    return Response.accepted(new Started(id))
        .location(uri.getBaseUriBuilder().path("imports/" + id).build())
        .build();
  }
}
