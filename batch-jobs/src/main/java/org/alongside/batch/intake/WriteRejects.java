package org.alongside.batch.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.batch.intake.archive.CsvFile;
import org.alongside.batch.intake.archive.CsvRecord;
import org.alongside.batch.intake.store.Note;
import org.alongside.batch.intake.store.RejectedRows;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;
import org.jspecify.annotations.Nullable;

/**
 * Writes the archive of rejected rows from the files that were sent and the findings about them.
 * May be repeated. There is an archive even if nothing was rejected; it is empty then.
 */
final class WriteRejects {

  private static final int PAGE = 500;

  private final long importId;
  private final IntakeSettings settings;
  private final Transactions transactions;

  WriteRejects(long importId, IntakeSettings settings, Transactions transactions) {
    this.importId = importId;
    this.settings = settings;
    this.transactions = transactions;
  }

  void write() throws IOException {
    Path target = settings.rejects(importId);
    Path draft = target.resolveSibling("rejects.part");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
      for (StagedFile file : transactions.ask(c -> StagedFiles.withRejects(c, importId))) {
        zip.putNextEntry(new ZipEntry(file.file().name()));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        write(file, writer);
        writer.flush();
        zip.closeEntry();
      }
    }
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(StagedFile file, Writer writer) throws IOException {
    try (CsvFile csv =
        CsvFile.open(settings.file(importId, file.file().name()), settings.limits())) {
      List<String> own = new ArrayList<>(csv.header());
      List<Integer> kept = keptColumns(own);
      List<String> header = new ArrayList<>(kept.stream().map(own::get).toList());
      header.addAll(Rejects.COLUMNS);
      writer.write(Rejects.line(header, ','));
      int after = 0;
      List<RejectedRows.Rejected> page = page(file, after);
      while (!page.isEmpty()) {
        for (RejectedRows.Rejected row : page) {
          writer.write(line(record(csv, row.record()), kept, row));
          after = row.record();
        }
        page = page(file, after);
      }
    }
  }

  /** All but those we added to an earlier archive of rejects. */
  private static List<Integer> keptColumns(List<String> header) {
    boolean mended = Rejects.isMended(header);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!mended || !Rejects.isOurs(header.get(i))) {
        kept.add(i);
      }
    }
    return kept;
  }

  private List<RejectedRows.Rejected> page(StagedFile file, int after) {
    return transactions.ask(c -> RejectedRows.page(c, file, after, PAGE));
  }

  private static CsvRecord record(CsvFile csv, int number) throws IOException {
    @Nullable CsvRecord record = csv.next();
    while (record != null && record.number() < number) {
      record = csv.next();
    }
    if (record == null) {
      throw new UncheckedIOException(new IOException("The unpacked file has become shorter"));
    }
    return record;
  }

  /** A record that could not be read stands as it was in the first cell. */
  private static String line(CsvRecord record, List<Integer> kept, RejectedRows.Rejected row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      int at = kept.get(i);
      String cell = record.isBroken() && i == 0 ? record.raw() : "";
      cells.add(Rejects.safe(at < record.cells().size() ? record.cells().get(at) : cell));
    }
    cells.add(Integer.toString(row.line()));
    cells.add(joined(row.notes().stream().map(Note::column).distinct().toList()));
    cells.add(joined(row.notes().stream().map(Note::code).distinct().toList()));
    cells.add(
        joined(row.notes().stream().map(n -> Catalogue.message(n.code())).distinct().toList()));
    return Rejects.line(cells, ',');
  }

  private static String joined(List<String> words) {
    return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" | "));
  }
}
