package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.trace.ChangeTrace;
import org.alongside.registry.trace.Subject;

/**
 * What the changed rows of one file are about, for the change trace: as they were and as they shall
 * be, because a row may pass from one cohort or person to another.
 */
final class Concerned {

  private final BundleFile<?> file;
  private final References references;
  private final Map<Subject, Set<Long>> ids = new EnumMap<>(Subject.class);

  Concerned(BundleFile<?> file, References references) {
    this.file = file;
    this.references = references;
  }

  void add(Change change, long ownId) {
    add(change.after(), ownId);
    if (!change.isCreation()) {
      add(change.existing().texts(), ownId);
    }
  }

  private void add(Map<String, String> texts, long ownId) {
    String column = file.concerned();
    String named = column == null ? Long.toString(ownId) : id(column, texts);
    String cohort = file.otherwiseCohort();
    if (named.isEmpty() && cohort != null) {
      add(Subject.COHORT, id(cohort, texts));
    } else {
      add(file.subject(), named);
    }
  }

  private String id(String column, Map<String, String> texts) {
    return references.id(file.field(column), texts);
  }

  private void add(Subject subject, String id) {
    ids.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(Long.valueOf(id));
  }

  void trace(Connection connection, Author author) throws SQLException {
    for (var concerned : ids.entrySet()) {
      Set<Long> subjects = concerned.getValue();
      if (file.cohortKeptIn().isPresent()) {
        subjects = cohorts(connection, file.cohortKeptIn().get(), subjects);
      }
      ChangeTrace.record(connection, concerned.getKey(), subjects, author.name(), author.at());
    }
  }

  private static Set<Long> cohorts(Connection connection, String table, Set<Long> records)
      throws SQLException {
    Set<Long> cohorts = new LinkedHashSet<>();
    for (List<Long> slice : InList.slices(records)) {
      List<Long> padded = InList.padded(slice);
      String sql = "select cohort_id from " + table + " where id in " + InList.of(padded.size());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < padded.size(); i++) {
          statement.setLong(i + 1, padded.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            cohorts.add(rows.getLong(1));
          }
        }
      }
    }
    return cohorts;
  }
}
