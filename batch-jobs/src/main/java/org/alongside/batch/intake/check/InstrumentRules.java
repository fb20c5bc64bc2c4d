package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.Outcomes;
import org.alongside.batch.intake.store.Existing;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Cells;

/** Instruments that were answered stay what they are; items suit their instrument. */
final class InstrumentRules {

  private InstrumentRules() {}

  static void look(
      Connection connection, StateAfter state, List<Candidate<InstrumentRow>> candidates)
      throws SQLException {
    Map<String, Existing> before =
        state.before(
            connection,
            Outcomes.INSTRUMENTS,
            candidates.stream().map(c -> c.staged().texts()).toList());
    for (var candidate : candidates) {
      Existing existing = before.get(candidate.key());
      if (existing != null) {
        List<Finding> findings = candidate.row().inUseAs(read(existing));
        if (!findings.isEmpty() && isAnswered(connection, existing.id())) {
          candidate.addAll(findings);
        }
      }
    }
  }

  private static InstrumentRow read(Existing existing) {
    Cells cells = Cells.of(existing.texts());
    return Outcomes.INSTRUMENTS.format().read(cells).row().orElseThrow();
  }

  private static boolean isAnswered(Connection connection, long instrument) throws SQLException {
    String sql = "select id from registry.response where instrument_id = ? fetch first 1 rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, instrument);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  static void lookAtItems(
      Connection connection, StateAfter state, List<Candidate<ItemRow>> candidates)
      throws SQLException {
    Map<String, InstrumentRow> instruments =
        state.byKey(
            connection,
            Outcomes.INSTRUMENTS,
            candidates.stream().map(c -> c.row().instrument()).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      InstrumentRow instrument = instruments.get(candidate.row().instrument());
      if (instrument != null) {
        candidate.addAll(candidate.row().under(instrument.kind()));
      }
    }
  }
}
