package org.alongside.batch.intake.api;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Sender;
import org.alongside.batch.intake.SubmitImport;
import org.alongside.batch.intake.Turns;
import org.alongside.batch.intake.ViewImports;
import org.alongside.registry.access.Roles;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/imports}: bundles in, findings and rejected rows out. */
@Path("/imports")
@RequestScoped
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
@Tag(name = "Imports", description = "Bundles in, findings and rejected rows out")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  private final SubmitImport submission;
  private final ViewImports views;
  private final Turns turns;
  private final Viewer viewer;
  private final Clerk clerk;

  @Context private UriInfo uri;

  @Inject
  public ImportsResource(
      SubmitImport submission, ViewImports views, Turns turns, Viewer viewer, Clerk clerk) {
    this.submission = submission;
    this.views = views;
    this.turns = turns;
    this.viewer = viewer;
    this.clerk = clerk;
  }

  /** The archive as the body. */
  @POST
  @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      summary = "Import a bundle",
      description =
          "Starts the import job, or queues it behind the one that runs. With dryRun=true the same"
              + " findings are reported and nothing is changed. reason says why records of closed"
              + " quarters are changed.")
  public Response submit(
      InputStream body,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("name") @DefaultValue("bundle.zip") String name) {
    String reason = viewer.reason().orElse(null);
    return accepted(submission.submit(body, name, Sender.of(viewer), dryRun, reason));
  }

  /** The archive as the first file of a form. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Import a bundle sent by a form")
  public Response submitForm(
      List<EntityPart> parts, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
    EntityPart file =
        parts.stream()
            .filter(part -> part.getFileName().isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new BatchException(
                        400,
                        "no-archive",
                        "No archive was sent",
                        "Send the zip archive as a file of the form, or as the body."));
    String name = file.getFileName().orElse("bundle.zip");
    String reason = viewer.reason().or(() -> reason(parts)).orElse(null);
    return accepted(submission.submit(file.getContent(), name, Sender.of(viewer), dryRun, reason));
  }

  /** Why closed quarters are changed, as a field of the form. */
  private static Optional<String> reason(List<EntityPart> parts) {
    Optional<EntityPart> field =
        parts.stream().filter(part -> part.getName().equals("reason")).findFirst();
    try {
      return field.isEmpty() ? Optional.empty() : Optional.of(field.get().getContent(String.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response accepted(long id) {
    return Response.accepted(ImportView.of(views.report(id)))
        .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .build();
  }

  /** The newest first. */
  @GET
  @Operation(summary = "List imports, the newest first")
  public ImportPage list(@QueryParam("after") @DefaultValue("9223372036854775807") long after) {
    List<ImportLine> lines = views.list(after).stream().map(ImportLine::of).toList();
    Long next = lines.size() < ViewImports.PAGE ? null : lines.get(lines.size() - 1).id();
    return new ImportPage(lines, next);
  }

  /** How one stands. */
  @GET
  @Path("{id}")
  @Operation(summary = "Tell how an import stands")
  public ImportView find(@PathParam("id") long id) {
    return ImportView.of(views.report(id));
  }

  /** What was found. */
  @GET
  @Path("{id}/findings")
  @Operation(summary = "List what was found in an import")
  public FindingPage findings(
      @PathParam("id") long id, @QueryParam("after") @DefaultValue("") String after) {
    views.report(id);
    return FindingPage.of(views.findings(id, after), ViewImports.PAGE);
  }

  /**
   * The rejected rows, for their sender to mend and send again; that they were fetched is noted.
   */
  @GET
  @Path("{id}/rejects.zip")
  @Produces("application/zip")
  @Operation(summary = "Fetch the rejected rows of an import")
  public Response rejects(@PathParam("id") long id) {
    java.nio.file.Path archive = views.rejects(id, viewer.username());
    clerk.audit(Viewing.of(Viewing.Way.EXPORT, "import_rejects", String.valueOf(id)));
    return Response.ok(archive.toFile())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".zip\"")
        .build();
  }

  /** Goes on with one that failed. */
  @POST
  @Path("{id}/restart")
  @Operation(summary = "Go on with an import that failed")
  public Response restart(@PathParam("id") long id) {
    turns.restart(id);
    return Response.accepted(ImportView.of(views.report(id)))
        .location(uri.getBaseUriBuilder().path("imports/" + id).build())
        .build();
  }
}
