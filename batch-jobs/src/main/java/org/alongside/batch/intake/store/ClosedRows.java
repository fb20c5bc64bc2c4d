package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Field;
import org.alongside.registry.audit.ClosedQuarters;
import org.jspecify.annotations.Nullable;

/** Looks for changes of what happened in a closed quarter. */
final class ClosedRows {

  /** Attendance takes its day from the session it names here. */
  private static final String SESSION = "session_id";

  private ClosedRows() {}

  static boolean any(
      Connection connection,
      BundleFile<?> file,
      References references,
      List<Change> creations,
      List<Change> updates)
      throws SQLException {
    Optional<Field> session =
        file.fields().stream().filter(field -> SESSION.equals(field.db())).findFirst();
    if (session.isEmpty() && file.format().eventDays().isEmpty()) {
      return false;
    }
    Optional<LocalDate> until = ClosedQuarters.until(connection);
    if (until.isEmpty()) {
      return false;
    }
    List<Change> changes = Stream.concat(creations.stream(), updates.stream()).toList();
    Set<String> ids = new LinkedHashSet<>();
    session.ifPresent(
        field -> changes.forEach(change -> ids.add(references.id(field, change.after()))));
    Map<String, LocalDate> days = days(connection, ids);
    for (Change change : changes) {
      LocalDate borrowed =
          session.map(field -> days.get(references.id(field, change.after()))).orElse(null);
      if (touched(file, change, borrowed, until.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean touched(
      BundleFile<?> file, Change change, @Nullable LocalDate borrowed, LocalDate until) {
    Map<String, String> before = change.isCreation() ? Map.of() : change.existing().texts();
    return ClosedQuarters.touched(file.format(), before, change.after(), borrowed, until);
  }

  private static Map<String, LocalDate> days(Connection connection, Set<String> sessions)
      throws SQLException {
    Map<String, LocalDate> days = new HashMap<>();
    for (List<String> slice : InList.slices(sessions)) {
      List<String> padded = InList.padded(slice);
      String sql =
          "select id, held_on from registry.cohort_session where id in " + InList.of(padded.size());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < padded.size(); i++) {
          statement.setLong(i + 1, Long.parseLong(padded.get(i)));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            days.put(rows.getString(1), rows.getDate(2).toLocalDate());
          }
        }
      }
    }
    return days;
  }
}
