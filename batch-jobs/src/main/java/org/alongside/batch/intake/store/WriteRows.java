package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.erasure.ErasedCodes;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;
import org.alongside.registry.trace.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes understood rows into the registry: new ones are created, those that differ are changed,
 * the others are left alone. Every change leaves its trace in the same transaction. Writing the
 * same rows again changes nothing.
 */
public final class WriteRows {

  private static final String PARTICIPANT = "participant";

  private final RegistryRows registry;
  private final Author author;

  public WriteRows(RegistryRows registry, Author author) {
    this.registry = registry;
    this.author = author;
  }

  /**
   * What became of the rows.
   *
   * @param toBeLinked records written, but not yet with the record of the same file they name
   * @param refused rows that name something that is no longer there, or somebody erased meanwhile
   * @param closedQuarter whether something that happened in a closed quarter was changed
   */
  public record Outcome(
      int created,
      int updated,
      int unchanged,
      List<Integer> toBeLinked,
      List<StagedRow> refused,
      boolean closedQuarter) {}

  /**
   * @throws SQLException if the database fails or a row was changed by somebody else at the same
   *     moment; the transaction must be rolled back, and may be tried again
   */
  public <R extends Record & Row> Outcome write(
      Connection connection, StagedFile staged, BundleFile<R> file, List<StagedRow> rows)
      throws SQLException {
    List<Change> changes = changes(connection, staged, file, rows);
    if (file.equals(PeopleFiles.COHORTS)) {
      new Teams(registry, author).appoint(connection, changes);
    }
    References references =
        References.find(
            connection, registry, file, changes.stream().flatMap(Change::texts).toList());
    List<StagedRow> refused = new ArrayList<>();
    List<Integer> toBeLinked = new ArrayList<>();
    List<Change> creations = new ArrayList<>();
    List<Change> updates = new ArrayList<>();
    Set<String> erased = erasedSince(connection, file, changes);
    for (Change change : changes) {
      if (references.lacks(change.after())
          || erased.contains(change.after().getOrDefault(PARTICIPANT, ""))) {
        refused.add(change.row());
        continue;
      }
      if (references.lacksLink(change.after())) {
        toBeLinked.add(change.row().record());
      }
      (change.isCreation() ? creations : updates).add(change);
    }
    boolean closed = ClosedRows.any(connection, file, references, creations, updates);
    write(connection, file, references, creations, updates);
    return new Outcome(
        creations.size(),
        updates.size(),
        rows.size() - changes.size(),
        toBeLinked,
        refused,
        closed);
  }

  /** People who were erased after their rows had been checked: they are not to come back. */
  private static Set<String> erasedSince(
      Connection connection, BundleFile<?> file, List<Change> changes) throws SQLException {
    if (!file.equals(PeopleFiles.PARTICIPANTS)) {
      return Set.of();
    }
    return ErasedCodes.among(
        connection,
        changes.stream()
            .filter(Change::isCreation)
            .map(change -> change.after().getOrDefault(PARTICIPANT, ""))
            .toList());
  }

  /** Second look at rows whose named record of the same file had not been written before. */
  public <R extends Record & Row> void link(
      Connection connection, StagedFile staged, BundleFile<R> file, List<StagedRow> rows)
      throws SQLException {
    write(connection, staged, file, rows);
  }

  private <R extends Record & Row> List<Change> changes(
      Connection connection, StagedFile staged, BundleFile<R> file, List<StagedRow> rows)
      throws SQLException {
    List<Map<String, String>> sent = rows.stream().map(StagedRow::texts).toList();
    Map<String, Existing> existing = registry.rows(connection, file, sent);
    List<Change> changes = new ArrayList<>();
    for (StagedRow row : rows) {
      Existing before = existing.get(file.key(row.texts()));
      if (before == null || differs(staged, before, row)) {
        changes.add(new Change(row, before, after(file, row, before)));
      }
    }
    return changes;
  }

  private static boolean differs(StagedFile staged, Existing before, StagedRow row) {
    return staged.columns().stream()
        .anyMatch(column -> !Objects.equals(before.texts().get(column), row.texts().get(column)));
  }

  /** An absent column leaves what is there, or takes what the registry usually takes. */
  private static <R extends Record & Row> Map<String, String> after(
      BundleFile<R> file, StagedRow row, @Nullable Existing before) {
    if (before == null) {
      R read = file.format().read(Cells.of(row.texts())).row().orElseThrow();
      return new LinkedHashMap<>(file.texts(read));
    }
    Map<String, String> after = new LinkedHashMap<>(before.texts());
    after.putAll(row.texts());
    return after;
  }

  private void write(
      Connection connection,
      BundleFile<?> file,
      References references,
      List<Change> creations,
      List<Change> updates)
      throws SQLException {
    Ids ids = new Ids(connection);
    List<Long> fresh = new ArrayList<>();
    for (int i = 0; i < creations.size(); i++) {
      fresh.add(ids.next());
    }
    RowSql sql = new RowSql(file, references, author);
    sql.insert(connection, creations, fresh);
    sql.update(connection, updates);
    Concerned concerned = new Concerned(file, references);
    for (int i = 0; i < creations.size(); i++) {
      concerned.add(creations.get(i), fresh.get(i));
    }
    for (Change change : updates) {
      concerned.add(change, change.existing().id());
    }
    concerned.trace(connection, author);
    audit(connection, file, creations, fresh, updates);
  }

  private void audit(
      Connection connection,
      BundleFile<?> file,
      List<Change> creations,
      List<Long> fresh,
      List<Change> updates)
      throws SQLException {
    List<Alteration> alterations = new ArrayList<>();
    AuditedCohorts cohorts = AuditedCohorts.of(connection, file, creations, updates);
    if (!creations.isEmpty()) {
      List<Map<String, String>> rows =
          creations.stream().map(change -> cohorts.beside(change.after())).toList();
      alterations.add(Alteration.createdTogether(file.format(), rows, fresh));
    }
    for (Change change : updates) {
      Existing before = change.existing();
      alterations.add(
          Alteration.changed(
              file.format(),
              cohorts.beside(before.texts()),
              cohorts.beside(change.after()),
              before.id(),
              before.version() + 1));
    }
    AuditLog.add(connection, author.cause(), alterations);
  }
}
