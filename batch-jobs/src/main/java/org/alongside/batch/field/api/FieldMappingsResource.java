package org.alongside.batch.field.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.FieldMapping;
import org.alongside.batch.field.KeepMappings;
import org.alongside.batch.field.Preview;
import org.alongside.batch.field.PreviewExport;
import org.alongside.registry.access.Roles;
import org.alongside.registry.access.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/field-mappings}: how exports of field tools become bundles. */
@Path("/field-mappings")
@RequestScoped
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
@Tag(name = "Field tools", description = "Exports of KoboToolbox and ODK through saved mappings")
@Produces(MediaType.APPLICATION_JSON)
public class FieldMappingsResource {

  private final KeepMappings mappings;
  private final PreviewExport previews;
  private final Viewer viewer;

  @Inject
  public FieldMappingsResource(KeepMappings mappings, PreviewExport previews, Viewer viewer) {
    this.mappings = mappings;
    this.previews = previews;
    this.viewer = viewer;
  }

  /** By name. */
  @GET
  @Operation(summary = "List the mappings")
  public List<MappingView> list() {
    return mappings.list().stream().map(MappingView::of).toList();
  }

  /** As it was saved. */
  @GET
  @Path("{name}")
  @Operation(summary = "Read a mapping")
  public Response find(@PathParam("name") String name) {
    FieldMapping mapping = mappings.find(name);
    return Response.ok(json(mapping.content())).tag(Integer.toString(mapping.version())).build();
  }

  private static JsonObject json(String content) {
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      return reader.readObject();
    }
  }

  /** Creates or changes. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save a mapping",
      description = "If-Match with the ETag read before refuses to write over somebody's change.")
  public Response save(
      @PathParam("name") String name,
      JsonObject content,
      @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") String match) {
    FieldMapping saved = mappings.save(name, content.toString(), viewer.username(), version(match));
    return Response.status(saved.version() == 1 ? 201 : 200)
        .entity(MappingView.of(saved))
        .tag(Integer.toString(saved.version()))
        .build();
  }

  private static @Nullable Integer version(String match) {
    String bare = match.replace("\"", "");
    if (bare.isEmpty() || bare.equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(bare);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** What its submissions yielded stays known. */
  @DELETE
  @Path("{name}")
  @Operation(summary = "Remove a mapping")
  public void remove(@PathParam("name") String name) {
    mappings.remove(name);
  }

  /** The export as the body. */
  @POST
  @Path("{name}/preview")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Show what a mapping makes of an export",
      description =
          "The first rows of each file of the bundle, and what is wrong. Nothing is kept.")
  public Preview preview(
      @PathParam("name") String name,
      InputStream body,
      @QueryParam("name") @DefaultValue("export") String upload) {
    return previews.preview(mappings.find(name).content(), body, upload);
  }

  /** The export as the first file of a form. */
  @POST
  @Path("{name}/preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Show what a mapping makes of an export sent by a form")
  public Preview previewForm(@PathParam("name") String name, List<EntityPart> parts) {
    EntityPart file = file(parts);
    return previews.preview(
        mappings.find(name).content(), file.getContent(), file.getFileName().orElse("export"));
  }

  /**
   * @throws BatchException with status 400 if there is none
   */
  static EntityPart file(List<EntityPart> parts) {
    return parts.stream()
        .filter(part -> part.getFileName().isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new BatchException(
                    400,
                    "no-export",
                    "No export was sent",
                    "Send the CSV or XLSX file as a file of the form, or as the body."));
  }
}
