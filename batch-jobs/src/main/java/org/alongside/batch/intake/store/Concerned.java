package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.trace.ChangeTrace;
import org.alongside.registry.trace.Subject;

/** What the changed rows of one file are about, for the change trace. */
final class Concerned {

  private final BundleFile<?> file;
  private final References references;
  private final Map<Subject, Set<Long>> ids = new EnumMap<>(Subject.class);

  Concerned(BundleFile<?> file, References references) {
    this.file = file;
    this.references = references;
  }

  void add(Change change, long ownId) {
    String column = file.concerned();
    String named = column == null ? Long.toString(ownId) : id(column, change);
    String cohort = file.otherwiseCohort();
    if (named.isEmpty() && cohort != null) {
      add(Subject.COHORT, id(cohort, change));
    } else {
      add(file.subject(), named);
    }
  }

  private String id(String column, Change change) {
    return references.id(file.field(column), change.after());
  }

  private void add(Subject subject, String id) {
    ids.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(Long.valueOf(id));
  }

  void trace(Connection connection, Author author) throws SQLException {
    for (var concerned : ids.entrySet()) {
      ChangeTrace.record(
          connection, concerned.getKey(), concerned.getValue(), author.name(), author.at());
    }
  }
}
