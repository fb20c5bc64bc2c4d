package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.trace.Subject;

/**
 * The cohorts under which the audit log keeps rows that do not say theirs in a column of that name:
 * check-ins belong to the cohort of their pair, links of a cascade to the cohort that was led. So
 * that whoever may not see the cohort does not read of it in the log either.
 */
final class AuditedCohorts {

  private static final String COHORT = "cohort";

  private final BundleFile<?> file;
  private final Map<String, String> kept;

  private AuditedCohorts(BundleFile<?> file, Map<String, String> kept) {
    this.file = file;
    this.kept = kept;
  }

  static AuditedCohorts of(
      Connection connection, BundleFile<?> file, List<Change> creations, List<Change> updates)
      throws SQLException {
    Optional<String> table = file.cohortKeptIn();
    String column = file.concerned();
    if (table.isEmpty() || column == null) {
      return new AuditedCohorts(file, Map.of());
    }
    List<String> codes =
        Stream.concat(creations.stream(), updates.stream())
            .map(change -> change.after().getOrDefault(column, ""))
            .distinct()
            .toList();
    return new AuditedCohorts(file, cohorts(connection, table.get(), codes));
  }

  private static Map<String, String> cohorts(
      Connection connection, String table, List<String> codes) throws SQLException {
    Map<String, String> cohorts = new HashMap<>();
    if (codes.isEmpty()) {
      return cohorts;
    }
    String sql =
        "select r.code, c.code from "
            + table
            + " r join registry.cohort c on c.id = r.cohort_id where r.code in "
            + codes.stream().map(code -> "?").collect(Collectors.joining(", ", "(", ")"));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < codes.size(); i++) {
        select.setString(i + 1, codes.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          cohorts.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return cohorts;
  }

  /** The row, with its cohort beside what it says. */
  Map<String, String> beside(Map<String, String> texts) {
    String column = file.concerned();
    if (file.subject() != Subject.COHORT || column == null || texts.containsKey(COHORT)) {
      return texts;
    }
    String named = texts.getOrDefault(column, "");
    Map<String, String> beside = new LinkedHashMap<>(texts);
    beside.put(COHORT, kept.isEmpty() ? named : Objects.requireNonNullElse(kept.get(named), ""));
    return beside;
  }
}
