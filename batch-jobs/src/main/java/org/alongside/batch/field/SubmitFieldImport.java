package org.alongside.batch.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.mapping.MapExport;
import org.alongside.batch.field.mapping.Mapped;
import org.alongside.batch.field.mapping.Problem;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.IntakeCode;
import org.alongside.batch.intake.Sender;
import org.alongside.batch.intake.SubmitImport;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.FieldRows;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.Origins;
import org.jspecify.annotations.Nullable;

/** Imports an export of a field tool: maps it to a bundle and starts that bundle's import. */
@ApplicationScoped
public class SubmitFieldImport {

  /** Numbers of findings that belong to no row of the bundle begin here. */
  private static final int BEYOND_ROWS = 1_000_000_000;

  private final KeepMappings mappings;
  private final ReceiveExport receiving;
  private final SubmitImport submission;

  @Inject
  public SubmitFieldImport(
      KeepMappings mappings, ReceiveExport receiving, SubmitImport submission) {
    this.mappings = mappings;
    this.receiving = receiving;
    this.submission = submission;
  }

  /**
   * @param mapping its name
   * @param name of the upload, as the sender calls it
   * @param reason why closed quarters are changed; null or blank if none is given
   * @return the number of the import
   * @throws BatchException with status 404 if there is no such mapping, 413 if the upload is too
   *     large, 422 if it is no export; nothing is kept then
   */
  public long submit(
      String mapping,
      InputStream upload,
      String name,
      Sender sender,
      boolean dryRun,
      @Nullable String reason) {
    FieldMapping saved = mappings.find(mapping);
    Mapped mapped = MapExport.map(receiving.receive(upload, name), ReadMapping.of(saved.content()));
    try {
      return submission.submit(
          new ByteArrayInputStream(MappedBundle.zip(mapped)),
          name,
          sender,
          dryRun,
          reason,
          (connection, id) -> accompany(connection, id, saved.name(), mapped, dryRun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accompany(
      Connection connection, long importId, String mapping, Mapped mapped, boolean dryRun)
      throws SQLException {
    FieldMappings.use(connection, mapping, importId);
    FieldRows.Harvest harvest = MappedBundle.harvest(mapped);
    Map<Integer, List<FieldRows.Yielded>> gone = FieldRows.gone(connection, mapping, harvest);
    List<Note> notes = new ArrayList<>();
    for (int number : gone.keySet()) {
      String file = Bundle.numbered(number).name();
      notes.add(Note.of(number, file, "", IntakeCode.FIELD_ROWS_TAKEN_BACK));
    }
    tell(connection, importId, mapped.problems(), notes);
    Notes.insert(connection, importId, Notes.BEFORE, notes);
    if (!dryRun) {
      FieldRows.replace(connection, importId, mapping, harvest, gone);
    }
  }

  private static void tell(
      Connection connection, long importId, List<Problem> problems, List<Note> notes)
      throws SQLException {
    Map<Integer, List<Origins.Origin>> origins = new LinkedHashMap<>();
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      BundleFile<?> file = problem.file();
      int record = problem.row() == 0 ? 0 : BEYOND_ROWS + i;
      notes.add(Note.of(file.number(), file.name(), record, 0, problem.column(), problem.code()));
      if (problem.row() > 0) {
        origins
            .computeIfAbsent(file.number(), any -> new ArrayList<>())
            .add(new Origins.Origin(record, problem.sheet(), problem.row()));
      }
    }
    for (Map.Entry<Integer, List<Origins.Origin>> of : origins.entrySet()) {
      Origins.keep(connection, importId, of.getKey(), of.getValue());
    }
  }
}
