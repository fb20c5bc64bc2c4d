package org.alongside.batch.field.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.export.Table;
import org.alongside.batch.intake.IntakeCode;
import org.alongside.batch.intake.bundle.BundleFile;

/**
 * Makes the files of a bundle of an export, as a mapping says. A column or sheet that is missing
 * leaves its file out altogether: an empty cell would clear what the registry holds. A row with a
 * choice that the mapping does not know stays out on its own.
 */
public final class MapExport {

  /** So many problems are told; who has more mends the first ones first. */
  static final int MOST_PROBLEMS = 1_000;

  private final Sheets sheets;
  private final Submissions submissions = new Submissions();
  private final Map<BundleFile<?>, MappedFile> files = new LinkedHashMap<>();
  private final Set<String> standing = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private MapExport(Export export) {
    sheets = new Sheets(export);
    for (Table table : export.tables()) {
      sheets.rows(table, new ArrayList<>()).stream()
          .filter(row -> row.parent() == null)
          .forEach(submissions::add);
    }
  }

  /** Never throws for what the export holds. */
  public static Mapped map(Export export, Mapping mapping) {
    MapExport work = new MapExport(export);
    Set<BundleFile<?>> broken = new LinkedHashSet<>();
    for (FileMapping file : mapping.files()) {
      if (!work.fits(file)) {
        broken.add(file.file());
      }
    }
    for (FileMapping file : mapping.files()) {
      if (!broken.contains(file.file())) {
        work.map(file);
      }
    }
    return new Mapped(List.copyOf(work.files.values()), work.standing, List.copyOf(work.problems));
  }

  /** Whether everything the mapping names is there. */
  private boolean fits(FileMapping mapping) {
    Table table = sheets.table(mapping.sheet()).orElse(null);
    if (table == null) {
      String sheet = String.valueOf(mapping.sheet());
      tell(new Problem(IntakeCode.FIELD_SHEET_MISSING, mapping.file(), "", sheet, 0, ""));
      return false;
    }
    int before = problems.size();
    mapping.when().keySet().forEach(name -> look(mapping, table, "", name));
    if (mapping.each() != null) {
      look(mapping, table, "", mapping.each());
    }
    mapping
        .columns()
        .forEach(
            (column, source) -> {
              if (source instanceof Source.Column from) {
                look(mapping, table, column, from.name());
              } else if (source instanceof Source.Options from) {
                look(mapping, table, column, from.name());
              }
            });
    return problems.size() == before;
  }

  private void look(FileMapping mapping, Table table, String column, String question) {
    IntakeCode code = IntakeCode.FIELD_COLUMN_MISSING;
    for (Table above : sheets.above(table)) {
      if (Values.has(sheets.headers(above), question)) {
        if (sheets.headers(above).find(question).size() <= 1) {
          return;
        }
        code = IntakeCode.FIELD_COLUMN_TWICE;
        break;
      }
    }
    tell(new Problem(code, mapping.file(), column, table.name(), 0, question));
  }

  private void map(FileMapping mapping) {
    Table table = sheets.table(mapping.sheet()).orElseThrow();
    MappedFile file =
        files.computeIfAbsent(
            mapping.file(),
            any ->
                new MappedFile(
                    any,
                    List.copyOf(mapping.columns().keySet()),
                    new ArrayList<>(),
                    new LinkedHashSet<>()));
    List<Table.Line> orphans = new ArrayList<>();
    MapRow rows = new MapRow(mapping, file, this::tell);
    for (SheetRow row : sheets.rows(table, orphans)) {
      String submission = Submissions.id(row);
      if (submission.isEmpty()) {
        tell(at(IntakeCode.FIELD_SUBMISSION_WITHOUT_ID, mapping, table, row.line()));
      } else if (submissions.isSuperseded(row)) {
        tell(at(IntakeCode.FIELD_SUBMISSION_SUPERSEDED, mapping, table, row.line()));
      } else {
        standing.add(submission);
        rows.map(row, submission);
      }
    }
    orphans.forEach(line -> tell(at(IntakeCode.FIELD_PARENT_MISSING, mapping, table, line)));
  }

  private static Problem at(IntakeCode code, FileMapping mapping, Table table, Table.Line line) {
    return new Problem(code, mapping.file(), "", table.name(), line.number(), "");
  }

  private void tell(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }
}
