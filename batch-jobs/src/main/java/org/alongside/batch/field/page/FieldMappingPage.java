package org.alongside.batch.field.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.FieldMapping;
import org.alongside.batch.field.KeepMappings;
import org.alongside.batch.field.Preview;
import org.alongside.batch.field.PreviewExport;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.mapping.Mapping;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.page.Access;
import org.alongside.registry.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One mapping as a form: which files of the bundle it makes, and which question fills each column.
 * It can be tried with an export before it is kept; nothing of that export is.
 */
@Named
@RequestScoped
public class FieldMappingPage {

  private final KeepMappings mappings;
  private final PreviewExport previews;
  private final Viewer viewer;
  private final String name = Page.parameter("name");
  private MappingForm form;
  private Questions questions;
  private int version;
  private boolean shown = true;
  private @Nullable Part upload;
  private @Nullable Preview preview;

  @Inject
  public FieldMappingPage(KeepMappings mappings, PreviewExport previews, Viewer viewer) {
    this.mappings = mappings;
    this.previews = previews;
    this.viewer = viewer;
    // Before Faces looks which buttons there are: those of a form with files.
    Map<String, String> sent = Page.parameters();
    String number = sent.getOrDefault("version", "");
    version = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    questions =
        Questions.typed(sent.getOrDefault("sheets", ""), sent.getOrDefault("questions", ""));
    form = MappingForm.typed(sent);
  }

  /** Reads the mapping as it is kept, or begins a new one. */
  public void open() {
    Access.demand(viewer);
    mappings.list().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .ifPresent(this::read);
  }

  private void read(FieldMapping kept) {
    Mapping mapping = ReadMapping.of(kept.content());
    version = kept.version();
    shown = MappingForm.shows(mapping);
    form = MappingForm.of(mapping);
  }

  /** Adds a file, its columns filled by the questions of the same name. */
  public void add() throws IOException {
    Access.demand(viewer);
    learn();
    Bundle.named(Page.parameter("add"))
        .ifPresent(file -> form = form.with(FileForm.fresh(file, questions)));
  }

  /** Shows what the mapping makes of an export, before it is kept. */
  public void tryOut() throws IOException {
    Access.demand(viewer);
    Export export = learn();
    if (export == null) {
      Page.failed("Choose an export to try the mapping with.");
      return;
    }
    try {
      preview = previews.preview(form.json(), export);
    } catch (BatchException e) {
      Page.failed(e.title() + ". " + form.inWords(e.detail()));
    }
  }

  /** Keeps it, unless somebody changed it since it was read. */
  public @Nullable String save() {
    Access.demand(viewer);
    try {
      mappings.save(name, form.json(), viewer.username(), version);
    } catch (BatchException e) {
      Page.failed(e.title() + ". " + form.inWords(e.detail()));
      return null;
    }
    Page.done("The mapping " + name + " is saved.");
    return Page.next(
        "/batch/field-mapping.xhtml?faces-redirect=true&name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** Forgets it; what its submissions yielded stays known. */
  public @Nullable String remove() {
    Access.demand(viewer);
    try {
      mappings.remove(name);
      Page.done("The mapping " + name + " is removed.");
    } catch (BatchException e) {
      Page.failed(e);
    }
    return Page.next("/batch/field-tools.xhtml?faces-redirect=true");
  }

  /** Reads the questions of the export that was sent along, if one was. */
  private @Nullable Export learn() throws IOException {
    Part part = upload;
    if (part == null || !Page.isSent(part)) {
      return null;
    }
    try (InputStream content = part.getInputStream()) {
      Export export = previews.read(content, Page.name(part));
      questions = Questions.of(export);
      return export;
    } catch (BatchException e) {
      Page.failed(e);
      return null;
    }
  }

  public String getName() {
    return name;
  }

  /** The state it was read in; 0 for a new one. */
  public int getVersion() {
    return version;
  }

  /** Whether the form can show all that the mapping says. */
  public boolean isShown() {
    return shown;
  }

  public MappingForm getForm() {
    return form;
  }

  public Questions getQuestions() {
    return questions;
  }

  /** What the export tried yields; null if none was. */
  public @Nullable Preview getPreview() {
    return preview;
  }

  /** What may be added. */
  public List<String> getFiles() {
    return Bundle.files().stream().map(BundleFile::name).toList();
  }

  /** The ways a column may be filled. */
  public List<ColumnForm.From> getWays() {
    return List.of(ColumnForm.From.values());
  }

  public @Nullable Part getUpload() {
    return upload;
  }

  public void setUpload(@Nullable Part upload) {
    this.upload = upload;
  }
}
