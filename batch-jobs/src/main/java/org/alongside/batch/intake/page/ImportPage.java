package org.alongside.batch.intake.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Catalogue;
import org.alongside.batch.intake.ImportReport;
import org.alongside.batch.intake.Turns;
import org.alongside.batch.intake.ViewImports;
import org.alongside.batch.intake.store.Counts;
import org.alongside.batch.intake.store.Import;
import org.alongside.batch.intake.store.ImportState;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.registry.access.Viewer;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, what happened to the rows, what was found. */
@Named
@RequestScoped
public class ImportPage {

  private final ViewImports views;
  private final Turns turns;
  private final Viewer viewer;
  private long id;
  private String after = "";
  private @Nullable ImportReport report;
  private List<Notes.Placed> findings = List.of();

  @Inject
  public ImportPage(ViewImports views, Turns turns, Viewer viewer) {
    this.views = views;
    this.turns = turns;
    this.viewer = viewer;
  }

  /** What happened to the rows of one file, in words and figures. */
  public record FileLine(
      String file,
      String read,
      String created,
      String updated,
      String unchanged,
      String rejected,
      String warnings) {

    static FileLine of(Counts counts) {
      return new FileLine(
          counts.file(),
          Days.number(counts.read()),
          Days.number(counts.created()),
          Days.number(counts.updated()),
          Days.number(counts.unchanged()),
          Days.number(counts.rejected()),
          Days.number(counts.warnings()));
    }
  }

  /** One finding. */
  public record FindingLine(
      String file,
      String line,
      String column,
      String badge,
      String level,
      String code,
      String message,
      String origin) {

    static FindingLine of(Notes.Placed placed) {
      Note note = placed.note();
      return new FindingLine(
          note.file(),
          note.line() == 0 ? "" : Days.number(note.line()),
          note.column(),
          note.isError() ? "failed" : note.isWarning() ? "at-risk" : "muted",
          note.level().toLowerCase(Locale.ROOT),
          note.code(),
          Catalogue.message(note.code()),
          placed.origin());
    }
  }

  /**
   * Looks the import up.
   *
   * @throws BatchException if there is none, or the account may not see it
   */
  public void load() {
    Access.demand(viewer);
    report = views.report(id);
    findings = views.findings(id, after);
  }

  /** Goes on with an import that failed. */
  public String restart() {
    Access.demand(viewer);
    turns.restart(id);
    return "/batch/import.xhtml?faces-redirect=true&id=" + id;
  }

  private ImportReport report() {
    if (report == null) {
      load();
    }
    return Objects.requireNonNull(report);
  }

  public Import getAbout() {
    return report().about();
  }

  public String getState() {
    return States.word(getAbout().state());
  }

  public String getBadge() {
    return States.badge(getAbout().state());
  }

  /** What is going on, in a sentence. */
  public String getDoing() {
    return switch (getAbout().state()) {
      case WAITING -> "Waits until the import before it has finished.";
      case FINISHED ->
          getAbout().dryRun()
              ? "Looked at every row. Nothing was changed."
              : "Every row that could go in has gone in.";
      case FAILED, GIVEN_UP -> Objects.requireNonNullElse(getAbout().failure(), "");
      case RUNNING ->
          switch (getAbout().position().step()) {
            case RECEIVE -> "Unpacks the archive.";
            case STAGE -> "Reads the rows.";
            case CHECK -> "Checks the rows against the registry and one another.";
            case APPLY -> "Writes the rows into the registry.";
            case FINISH -> "Puts the rejected rows together.";
          };
    };
  }

  public boolean isOver() {
    return report().isOver();
  }

  public boolean isFailed() {
    return getAbout().state() == ImportState.FAILED;
  }

  public boolean isRejects() {
    return report().hasRejects() && getAbout().submittedBy().equals(viewer.username());
  }

  /** Rows read so far, and of those the rows that have reached their end. */
  public long getRead() {
    return report().files().stream().mapToLong(Counts::read).sum();
  }

  public long getDone() {
    return report().files().stream().mapToLong(Counts::done).sum();
  }

  public String getProgress() {
    return Days.number(getDone()) + " of " + Days.number(getRead()) + " rows";
  }

  public List<FileLine> getFiles() {
    return report().files().stream().map(FileLine::of).toList();
  }

  public String getFindingCount() {
    return Days.number(report().findings());
  }

  public List<FindingLine> getFindings() {
    return findings.stream().map(FindingLine::of).toList();
  }

  public boolean isMore() {
    return findings.size() == ViewImports.PAGE;
  }

  public String getNext() {
    return findings.get(findings.size() - 1).after();
  }

  public String getSubmitted() {
    return Days.moment(getAbout().submittedAt());
  }

  public String getFinished() {
    return Days.moment(getAbout().finishedAt());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
