package org.alongside.batch.field.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.FieldMapping;
import org.alongside.batch.field.KeepMappings;
import org.alongside.batch.field.SubmitFieldImport;
import org.alongside.batch.intake.Sender;
import org.alongside.batch.intake.page.Access;
import org.alongside.batch.intake.page.Days;
import org.alongside.registry.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Sends an export of a field tool through a saved mapping, and lists the mappings. */
@Named
@RequestScoped
public class FieldToolsPage {

  private final KeepMappings mappings;
  private final SubmitFieldImport imports;
  private final Viewer viewer;
  private @Nullable Part upload;
  private String reason = "";
  private boolean dryRun;
  private @Nullable List<Line> lines;

  @Inject
  public FieldToolsPage(KeepMappings mappings, SubmitFieldImport imports, Viewer viewer) {
    this.mappings = mappings;
    this.imports = imports;
    this.viewer = viewer;
  }

  /** One mapping in the list. */
  public record Line(String name, String by, String at) {

    static Line of(FieldMapping mapping) {
      return new Line(mapping.name(), mapping.changedBy(), Days.moment(mapping.changedAt()));
    }
  }

  /** Only those who see all cohorts send exports. */
  public void check() {
    Access.demand(viewer);
  }

  /** By name. */
  public List<Line> getLines() {
    List<Line> known = lines;
    if (known == null) {
      known = mappings.list().stream().map(Line::of).toList();
      lines = known;
    }
    return known;
  }

  /** The mapping chosen before. */
  public String getMapping() {
    return Page.parameter("mapping");
  }

  /** Takes the export and goes on to its import. */
  public @Nullable String send() throws IOException {
    check();
    Part part = upload;
    if (part == null || !Page.isSent(part)) {
      Page.failed("Choose the export first.");
      return null;
    }
    try (InputStream content = part.getInputStream()) {
      long id =
          imports.submit(getMapping(), content, Page.name(part), Sender.of(viewer), dryRun, reason);
      return "/batch/import.xhtml?faces-redirect=true&id=" + id;
    } catch (BatchException e) {
      Page.failed(e);
      return null;
    }
  }

  public @Nullable Part getUpload() {
    return upload;
  }

  public void setUpload(@Nullable Part upload) {
    this.upload = upload;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  public void setDryRun(boolean dryRun) {
    this.dryRun = dryRun;
  }
}
