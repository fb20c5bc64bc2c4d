package org.alongside.batch.intake;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.batch.intake.archive.CsvFile;
import org.alongside.batch.intake.archive.Unpacked;
import org.alongside.batch.intake.archive.Unpacking;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.Notes;
import org.alongside.batch.intake.store.Origins;
import org.alongside.batch.intake.store.Position;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;

/** First step: unpacks the archive, looks at the headers, and says what is not going to be read. */
@Named
@Dependent
public class ReceiveBundle extends AbstractBatchlet {

  private final long importId;
  private final IntakeSettings settings;
  private final Transactions transactions;
  private final Turn turn;
  private final List<Note> notes = new ArrayList<>();
  private final List<StagedFile> files = new ArrayList<>();

  @Inject
  public ReceiveBundle(IntakeSettings settings, Transactions transactions, Turn turn) {
    this.importId = turn.importId();
    this.settings = settings;
    this.transactions = transactions;
    this.turn = turn;
  }

  @Override
  public String process() {
    try {
      receive();
    } catch (IOException e) {
      throw IntakeFailure.of(e);
    }
    transactions.tell(
        connection -> {
          StagedFiles.clear(connection, importId);
          for (StagedFile file : files) {
            StagedFiles.insert(connection, file);
          }
          Notes.insert(connection, importId, 0, notes);
          Imports.reached(connection, importId, Position.startOf(Position.Step.RECEIVE));
          turn.prove(connection);
        });
    return "COMPLETED";
  }

  private void receive() throws IOException {
    Path archive = settings.archive(importId);
    Path folder = settings.folder(importId).resolve("files");
    Unpacking unpacking =
        new Unpacking(folder, settings.limits(), name -> Bundle.named(name).isPresent());
    for (Unpacked entry : unpacking.unpack(archive)) {
      report(entry);
      if (entry.file() != null) {
        BundleFile<?> file = Bundle.named(entry.file()).orElseThrow();
        files.add(new StagedFile(importId, file, columns(file), 0));
      }
    }
    if (files.isEmpty() && notes.stream().noneMatch(Note::isError)) {
      notes.add(Note.of(0, "", "", IntakeCode.ARCHIVE_EMPTY));
    }
  }

  private void report(Unpacked entry) {
    IntakeCode code = entry.code();
    if (code == null) {
      return;
    }
    String base = entry.name().substring(entry.name().lastIndexOf('/') + 1);
    boolean later = code == IntakeCode.FILE_UNKNOWN && Bundle.isNotYetRead(base);
    int number = Bundle.named(base).map(BundleFile::number).orElse(0);
    notes.add(Note.of(number, entry.name(), "", later ? IntakeCode.FILE_NOT_YET_READ : code));
  }

  /** The columns that are known; none if the file cannot be taken. */
  private List<String> columns(BundleFile<?> file) throws IOException {
    List<String> header;
    try (CsvFile csv = CsvFile.open(settings.file(importId, file.name()), settings.limits())) {
      header = csv.header();
    }
    if (header.stream().allMatch(String::isEmpty)) {
      return refused(file, "", IntakeCode.FILE_WITHOUT_HEADER);
    }
    List<String> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      boolean known = file.columns().contains(column);
      if (known && !seen.add(column)) {
        return refused(file, column, IntakeCode.COLUMN_TWICE);
      }
      if (known) {
        columns.add(column);
      } else if (!Rejects.isOurs(column) && !Origins.COLUMNS.contains(column)) {
        notes.add(Note.of(file.number(), file.name(), shown(column), IntakeCode.COLUMN_UNKNOWN));
      }
    }
    for (String required : file.format().requiredColumns()) {
      if (!seen.contains(required)) {
        return refused(file, required, IntakeCode.COLUMN_MISSING);
      }
    }
    return columns;
  }

  private List<String> refused(BundleFile<?> file, String column, IntakeCode code) {
    notes.add(Note.of(file.number(), file.name(), column, code));
    return List.of();
  }

  private static String shown(String column) {
    return column.replaceAll("[\\p{Cntrl}\\ufffd]", "?");
  }
}
