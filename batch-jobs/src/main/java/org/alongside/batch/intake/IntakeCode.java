package org.alongside.batch.intake;

/**
 * What can be said of an archive, a file or a record before anybody asks what it means; the checks
 * on what is recorded are the registry's. A published code is never renamed or reused.
 */
public enum IntakeCode {
  ARCHIVE_BROKEN(
      Level.ERROR,
      "The upload is not a zip archive, or it is damaged.",
      "Pack the files again and send the new archive."),
  ARCHIVE_EMPTY(
      Level.ERROR,
      "The archive holds no file of the bundle.",
      "Check the names of the files; they end in .csv and are written in small letters."),
  ARCHIVE_TOO_MANY_ENTRIES(
      Level.ERROR,
      "The archive holds more entries than a bundle can have; none was read.",
      "Send only the files of the bundle."),
  ENTRY_PATH_UNSAFE(
      Level.ERROR,
      "The entry's name points outside the archive; it was not read.",
      "Pack the files without folders."),
  ENTRY_IN_FOLDER(
      Level.WARNING,
      "The file lies in a folder of the archive; it was read all the same.",
      "Pack the files themselves, not the folder around them."),
  ENTRY_TWICE(
      Level.ERROR,
      "The archive holds a file of this name already; the first was read, this one was not.",
      "Join the two files into one."),
  ENTRY_ENCRYPTED(
      Level.ERROR,
      "The entry is protected by a password; it was not read.",
      "Pack the files without a password."),
  ENTRY_TOO_LARGE(
      Level.ERROR,
      "Unpacked, the entry is larger than is allowed; it was not read.",
      "Split the file and send its parts one after another."),
  ENTRY_EXPLODES(
      Level.ERROR,
      "The entry grows beyond all measure when it is unpacked; it was not read.",
      "Pack the file again; if it is sound, send it in parts."),
  ENTRY_BROKEN(
      Level.ERROR,
      "The entry is damaged; nothing of it was read.",
      "Pack the file again and send it anew."),
  FILE_UNKNOWN(
      Level.NOTICE,
      "No file of the bundle has this name; it was left aside.",
      "Check the spelling if it was meant to be read."),
  FILE_NOT_YET_READ(
      Level.NOTICE,
      "A bundle carries no names; the file was left aside.",
      "Enter names on the page of each person, or over the API."),
  FILE_WITHOUT_HEADER(
      Level.ERROR,
      "The file does not begin with a header row that can be read.",
      "Put the names of the columns in the first row and save the file as CSV, UTF-8."),
  COLUMN_MISSING(
      Level.ERROR,
      "A required column is missing; nothing of the file was read.",
      "Add the column."),
  COLUMN_TWICE(
      Level.ERROR,
      "Two columns have this name; nothing of the file was read.",
      "Remove or rename one of them."),
  COLUMN_UNKNOWN(
      Level.WARNING,
      "The file has no such column in the format; it was left aside.",
      "Check the spelling if it was meant to be read."),
  QUOTE_NOT_CLOSED(
      Level.ERROR,
      "A quotation mark is opened on this line and not closed.",
      "Close it, or write it twice if it belongs to the text."),
  TEXT_AFTER_QUOTE(
      Level.ERROR,
      "Text follows a closing quotation mark.",
      "Write a quotation mark that belongs to the text twice."),
  ROW_TOO_LONG(Level.ERROR, "The row is longer than is allowed.", "Shorten its texts."),
  ROW_WITH_TOO_MANY_CELLS(
      Level.ERROR,
      "The row has more cells than the header has names.",
      "Put texts that hold the delimiter in quotation marks."),
  ROW_WITH_TOO_FEW_CELLS(
      Level.ERROR,
      "The row has fewer cells than the header has names.",
      "Fill the row up with empty cells."),
  CELL_TOO_LONG(Level.ERROR, "The cell is longer than is allowed.", "Shorten the text."),
  CELL_NOT_UTF_8(
      Level.ERROR,
      "The cell holds characters that are not UTF-8.",
      "Save the file as CSV, UTF-8, and check the accents."),
  FIELD_SHEET_MISSING(
      Level.ERROR,
      "The export has no such sheet; nothing of the file was made.",
      "Check the mapping, or export the form with its repeats."),
  FIELD_COLUMN_MISSING(
      Level.ERROR,
      "The export has no such column; nothing of the file was made.",
      "Check the mapping, and export with XML values and headers."),
  FIELD_COLUMN_TWICE(
      Level.ERROR,
      "Several groups of the form have a column of this name; nothing of the file was made.",
      "Name the groups in the mapping, as in group/question."),
  FIELD_CHOICE_UNKNOWN(
      Level.ERROR,
      "The mapping has no word for the choice in this row; the row stayed out.",
      "Add the choice to the mapping, and export with XML values and headers."),
  FIELD_SUBMISSION_WITHOUT_ID(
      Level.ERROR,
      "The submission has neither rootUuid nor _uuid; its rows stayed out.",
      "Export with the fields that KoboToolbox or ODK adds."),
  FIELD_SUBMISSION_SUPERSEDED(
      Level.NOTICE,
      "A later version of the submission stands in the same export; this one was left aside.",
      "Nothing needs to be done."),
  FIELD_PARENT_MISSING(
      Level.ERROR,
      "The repeat belongs to no submission of the export; it stayed out.",
      "Export all sheets together."),
  FIELD_ROWS_TAKEN_BACK(
      Level.NOTICE,
      "Edited submissions no longer yield some rows of the file; those are taken back.",
      "Look at the history of the records if that is a surprise."),
  FIELD_ROW_KEPT(
      Level.WARNING,
      "An edited submission no longer yields a row, but other records hang on it, or it is not"
          + " open to its sender; it was kept.",
      "Correct it by hand on the cohort's page."),
  CLOSED_QUARTER_CHANGED(
      Level.WARNING,
      "Rows of the file changed quarters whose figures are published, and no reason was given.",
      "Give a reason with the next import; this one is noted as the reason."),
  CHANGED_MEANWHILE(
      Level.ERROR,
      "What the row refers to was removed while the import was running.",
      "Send the row again.");

  /** Whether something is kept out. */
  public enum Level {
    /** It does not go in; the rest does. */
    ERROR,
    /** It goes in; somebody should look. */
    WARNING,
    /** For information. */
    NOTICE
  }

  private final Level level;
  private final String problem;
  private final String remedy;

  IntakeCode(Level level, String problem, String remedy) {
    this.level = level;
    this.problem = problem;
    this.remedy = remedy;
  }

  public Level level() {
    return level;
  }

  /** What is wrong, in one sentence. */
  public String problem() {
    return problem;
  }

  /** How to mend it, in one sentence. */
  public String remedy() {
    return remedy;
  }
}
