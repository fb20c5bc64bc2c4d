package org.alongside.batch.intake.store;

import org.alongside.batch.intake.IntakeCode;
import org.alongside.registry.finding.Finding;

/**
 * A finding at its place in the archive, without any value of the row.
 *
 * @param fileNo place of the file in the order of the spec; 0 for the archive or a file not known
 * @param record 0 for the file as a whole
 * @param line 0 for the file as a whole
 * @param column empty for the row as a whole
 * @param level {@code ERROR}, {@code WARNING} or {@code NOTICE}
 */
public record Note(
    int fileNo, String file, int record, int line, String column, String code, String level) {

  public static Note of(StagedFile file, StagedRow row, Finding finding) {
    return new Note(
        file.file().number(),
        file.file().name(),
        row.record(),
        row.line(),
        finding.column(),
        finding.code().name(),
        finding.code().severity().name());
  }

  public static Note of(
      int fileNo, String file, int record, int line, String column, IntakeCode code) {
    return new Note(fileNo, file, record, line, column, code.name(), code.level().name());
  }

  /** Of a file as a whole, or of the archive. */
  public static Note of(int fileNo, String file, String column, IntakeCode code) {
    return of(fileNo, file, 0, 0, column, code);
  }

  public boolean isError() {
    return "ERROR".equals(level);
  }

  public boolean isWarning() {
    return "WARNING".equals(level);
  }
}
