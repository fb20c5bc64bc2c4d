package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.Derby;

/** Which cohort led to which, as the registry has it. */
public final class CascadeGraph {

  private CascadeGraph() {}

  /** The cohorts led by trainers trained in each of the given ones. */
  public static Map<String, Set<String>> ledFrom(Connection connection, Collection<String> cohorts)
      throws SQLException {
    Map<String, Set<String>> led = new HashMap<>();
    for (List<String> slice : InList.slices(cohorts)) {
      List<String> padded = InList.padded(slice);
      String sql =
          "select trained.code, led.code from"
              + Derby.FIXED_ORDER
              + "registry.cohort trained"
              + Derby.constraint("uq_cohort")
              + "join registry.cascade_link t"
              + Derby.NESTED_LOOP
              + "on t.trained_in_id = trained.id join registry.cohort led"
              + Derby.NESTED_LOOP
              + "on led.id = t.led_cohort_id where trained.code in "
              + InList.of(padded.size());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < padded.size(); i++) {
          statement.setString(i + 1, padded.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            led.computeIfAbsent(rows.getString(1), any -> new HashSet<>()).add(rows.getString(2));
          }
        }
      }
    }
    return led;
  }
}
