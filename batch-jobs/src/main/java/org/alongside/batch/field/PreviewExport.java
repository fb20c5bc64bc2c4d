package org.alongside.batch.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.mapping.MapExport;
import org.alongside.batch.field.mapping.Mapped;
import org.alongside.batch.field.mapping.MappedFile;
import org.alongside.batch.field.mapping.MappedRow;
import org.alongside.batch.field.mapping.Problem;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.Catalogue;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** Shows what a mapping makes of an export, and keeps nothing of it. */
@ApplicationScoped
public class PreviewExport {

  /** Rows shown of each file. */
  public static final int ROWS = 20;

  private final ReceiveExport receiving;

  @Inject
  public PreviewExport(ReceiveExport receiving) {
    this.receiving = receiving;
  }

  /**
   * @param mapping JSON, saved or not
   * @throws BatchException with status 413 if the upload is too large, 422 if it is no export or
   *     the mapping is wrong
   */
  public Preview preview(String mapping, InputStream upload, String name) {
    return preview(mapping, read(upload, name));
  }

  /**
   * An export by itself, so that its questions can be offered.
   *
   * @throws BatchException with status 413 if the upload is too large, 422 if it is no export
   */
  public Export read(InputStream upload, String name) {
    return receiving.receive(upload, name);
  }

  /**
   * @param mapping JSON, saved or not
   * @throws BatchException with status 422 if the mapping is wrong
   */
  public Preview preview(String mapping, Export export) {
    Mapped mapped = MapExport.map(export, ReadMapping.of(mapping));
    List<Preview.PreviewFinding> findings = new ArrayList<>();
    mapped.problems().forEach(problem -> findings.add(of(problem)));
    List<Preview.FilePreview> files = new ArrayList<>();
    for (MappedFile file : mapped.files()) {
      List<Preview.RowPreview> first = new ArrayList<>();
      for (MappedRow row : file.rows().subList(0, Math.min(ROWS, file.rows().size()))) {
        first.add(new Preview.RowPreview(row.sheet(), row.row(), row.cells()));
        findings.addAll(of(file.file(), file, row));
      }
      files.add(
          new Preview.FilePreview(
              file.file().name(), file.rows().size(), file.columns(), List.copyOf(first)));
    }
    return new Preview(mapped.submissions().size(), files, findings);
  }

  private static Preview.PreviewFinding of(Problem problem) {
    return new Preview.PreviewFinding(
        problem.file().name(),
        orNull(problem.column()),
        problem.sheet(),
        problem.row() == 0 ? null : problem.row(),
        orNull(problem.source()),
        problem.code().name(),
        problem.code().level().name().toLowerCase(Locale.ROOT),
        Catalogue.message(problem.code().name()));
  }

  private static <R extends Record & Row> List<Preview.PreviewFinding> of(
      BundleFile<R> kind, MappedFile file, MappedRow row) {
    List<Finding> findings =
        kind.format().read(Cells.of(MappedBundle.cells(file.columns(), row))).findings();
    return findings.stream()
        .map(
            finding ->
                new Preview.PreviewFinding(
                    kind.name(),
                    orNull(finding.column()),
                    row.sheet(),
                    row.row(),
                    null,
                    finding.code().name(),
                    finding.code().severity().name().toLowerCase(Locale.ROOT),
                    Catalogue.message(finding.code().name())))
        .toList();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
