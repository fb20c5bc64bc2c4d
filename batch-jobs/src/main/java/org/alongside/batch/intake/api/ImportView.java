package org.alongside.batch.intake.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alongside.batch.intake.ImportReport;
import org.alongside.batch.intake.store.Counts;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param state waiting, running, finished or failed
 * @param step the step of the job it came to: receive, stage, check, apply or finish
 * @param reason why closed quarters are changed; absent if the sender did not say
 * @param failure why it stopped; absent unless it failed
 * @param findings how many there are in all
 */
public record ImportView(
    long id,
    String state,
    String step,
    boolean dryRun,
    String archive,
    long size,
    String submittedBy,
    Instant submittedAt,
    @Nullable String reason,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure,
    @Nullable Long execution,
    List<FileView> files,
    int findings) {

  /** What happened to the rows of one file. */
  public record FileView(
      String file,
      int read,
      int accepted,
      int created,
      int updated,
      int unchanged,
      int rejected,
      int warnings) {

    static FileView of(Counts counts) {
      return new FileView(
          counts.file(),
          counts.read(),
          counts.accepted(),
          counts.created(),
          counts.updated(),
          counts.unchanged(),
          counts.rejected(),
          counts.warnings());
    }
  }

  static ImportView of(ImportReport report) {
    var one = report.about();
    return new ImportView(
        one.id(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.position().step().name().toLowerCase(Locale.ROOT),
        one.dryRun(),
        one.archiveName(),
        one.size(),
        one.submittedBy(),
        one.submittedAt(),
        one.reason(),
        one.startedAt(),
        one.finishedAt(),
        one.failure(),
        one.executionId(),
        report.files().stream().map(FileView::of).toList(),
        report.findings());
  }
}
