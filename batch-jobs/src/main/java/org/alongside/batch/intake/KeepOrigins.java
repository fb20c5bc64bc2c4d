package org.alongside.batch.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.alongside.batch.intake.archive.CsvFile;
import org.alongside.batch.intake.archive.CsvRecord;
import org.alongside.batch.intake.store.Origins;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedFiles;

/**
 * Keeps, for the records with findings, the sheet and row of the field tool's export they come
 * from, before the mapped files are forgotten. Does nothing for files that say no such thing. May
 * be repeated.
 */
final class KeepOrigins {

  private final long importId;
  private final IntakeSettings settings;
  private final Transactions transactions;

  KeepOrigins(long importId, IntakeSettings settings, Transactions transactions) {
    this.importId = importId;
    this.settings = settings;
    this.transactions = transactions;
  }

  void keep() throws IOException {
    for (StagedFile file : transactions.ask(c -> StagedFiles.of(c, importId))) {
      List<Origins.Origin> origins = origins(file);
      if (!origins.isEmpty()) {
        transactions.tell(c -> Origins.keep(c, importId, file.file().number(), origins));
      }
    }
  }

  private List<Origins.Origin> origins(StagedFile file) throws IOException {
    List<Origins.Origin> origins = new ArrayList<>();
    try (CsvFile csv =
        CsvFile.open(settings.file(importId, file.file().name()), settings.limits())) {
      int sheet = csv.header().indexOf(Origins.COLUMNS.get(0));
      int row = csv.header().indexOf(Origins.COLUMNS.get(1));
      if (sheet < 0 || row < 0) {
        return origins;
      }
      Iterator<Integer> wanted = transactions.ask(c -> Origins.wanted(c, file)).iterator();
      while (wanted.hasNext()) {
        int number = wanted.next();
        CsvRecord record = csv.next();
        while (record != null && record.number() < number) {
          record = csv.next();
        }
        if (record != null && record.cells().size() == csv.header().size()) {
          add(origins, record, sheet, row);
        }
      }
    }
    return origins;
  }

  /** Somebody may have mended rejected rows and changed these cells too. */
  private static void add(List<Origins.Origin> origins, CsvRecord record, int sheet, int row) {
    String place = record.cells().get(row);
    if (place.matches("[0-9]{1,8}")) {
      origins.add(
          new Origins.Origin(record.number(), record.cells().get(sheet), Integer.parseInt(place)));
    }
  }
}
