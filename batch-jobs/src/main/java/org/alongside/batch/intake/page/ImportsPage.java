package org.alongside.batch.intake.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Sender;
import org.alongside.batch.intake.SubmitImport;
import org.alongside.batch.intake.ViewImports;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.store.Import;
import org.alongside.registry.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Sends a bundle and lists what was sent before. */
@Named
@RequestScoped
public class ImportsPage {

  private final SubmitImport submission;
  private final ViewImports views;
  private final Viewer viewer;
  private @Nullable Part upload;
  private boolean dryRun;
  private @Nullable String reason;
  private long after = Long.MAX_VALUE;
  private @Nullable List<Import> found;

  @Inject
  public ImportsPage(SubmitImport submission, ViewImports views, Viewer viewer) {
    this.submission = submission;
    this.views = views;
    this.viewer = viewer;
  }

  /** One import in the list. */
  public record Line(
      long id, String archive, String by, String at, String badge, String state, boolean dryRun) {}

  /** Only those who see all cohorts send bundles. */
  public void check() {
    Access.demand(viewer);
  }

  /** Takes the archive and goes on to its import. */
  public @Nullable String send() throws IOException {
    check();
    Part part = upload;
    if (part == null || part.getSize() == 0) {
      say("Choose the zip archive first.");
      return null;
    }
    String name = part.getSubmittedFileName() == null ? "bundle.zip" : part.getSubmittedFileName();
    try (InputStream content = part.getInputStream()) {
      long id = submission.submit(content, name, Sender.of(viewer), dryRun, reason);
      return "/batch/import.xhtml?faces-redirect=true&id=" + id;
    } catch (BatchException e) {
      say(e.title() + ". " + e.detail());
      return null;
    }
  }

  private static void say(String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  /** Names of the workbooks to fill in, one per file of the bundle. */
  public List<String> getTemplates() {
    return Bundle.files().stream().map(file -> file.name().replace(".csv", "")).toList();
  }

  /** The newest first. */
  public List<Line> getLines() {
    return page().stream().map(ImportsPage::line).toList();
  }

  private List<Import> page() {
    List<Import> page = found;
    if (page == null) {
      page = views.list(after);
      found = page;
    }
    return page;
  }

  private static Line line(Import one) {
    return new Line(
        one.id(),
        one.archiveName(),
        one.submittedBy(),
        Days.moment(one.submittedAt()),
        States.badge(one.state()),
        States.word(one.state()),
        one.dryRun());
  }

  /** Whether there are older ones. */
  public boolean isMore() {
    return page().size() == ViewImports.PAGE;
  }

  /** The number below which the older ones are. */
  public long getNext() {
    return page().get(page().size() - 1).id();
  }

  public @Nullable Part getUpload() {
    return upload;
  }

  public void setUpload(@Nullable Part upload) {
    this.upload = upload;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  public void setDryRun(boolean dryRun) {
    this.dryRun = dryRun;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  public long getAfter() {
    return after;
  }

  public void setAfter(long after) {
    this.after = after;
  }
}
