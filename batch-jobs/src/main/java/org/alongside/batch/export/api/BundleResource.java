package org.alongside.batch.export.api;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.alongside.batch.export.WriteBundle;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fetching the registry as a bundle. */
@Path("registry/bundle.zip")
@RequestScoped
@Tag(name = "Imports and exports")
public class BundleResource {

  private final WriteBundle writeBundle;
  private final Viewer viewer;
  private final Clerk clerk;

  @Inject
  public BundleResource(WriteBundle writeBundle, Viewer viewer, Clerk clerk) {
    this.writeBundle = writeBundle;
    this.viewer = viewer;
    this.clerk = clerk;
  }

  /** Whole, or not at all: an error is told before the first byte. That it was taken is noted. */
  @GET
  @Produces("application/zip")
  @RolesAllowed({ADMINISTRATOR, PROGRAMME_MANAGER})
  @Operation(
      summary = "Export the registry as a bundle",
      description =
          "It is without the cohorts linked to key populations that are not of an own team, and"
              + " what belongs to them; for administrators too.")
  public Response bundle() {
    java.nio.file.Path file = writeBundle.write(viewer);
    clerk.audit(Viewing.list(Viewing.Way.EXPORT, "bundle", "", 0));
    StreamingOutput content = out -> send(file, out);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bundle.zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void send(java.nio.file.Path file, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)) {
      in.transferTo(out);
    }
  }
}
