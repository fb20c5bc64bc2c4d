package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.alongside.batch.disclosure.Judgements;
import org.alongside.batch.disclosure.Judgements.Judgement;

/** Keeps what the last night decided to hide, for nights in which nothing of it changed. */
final class JudgementRows {

  private final Connection connection;

  JudgementRows(Connection connection) {
    this.connection = connection;
  }

  Judgements read() throws SQLException {
    Map<String, Judgement> judgements = new HashMap<>();
    for (var row :
        Rows.list(
            connection,
            "select judged, digest, hidden from batch.judgement",
            row -> Map.entry(row.getString(1), new Judgement(row.getBytes(2), row.getBytes(3))))) {
      judgements.put(row.getKey(), row.getValue());
    }
    return new Judgements(Software.running(), judgements);
  }

  /** In the transaction that shows what was judged. */
  void replace(Map<String, Judgement> judgements) throws SQLException {
    Database.update(connection, "delete from batch.judgement");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.judgement (judged, digest, hidden) values (?, ?, ?)")) {
      for (var judgement : judgements.entrySet()) {
        insert.setString(1, judgement.getKey());
        insert.setBytes(2, judgement.getValue().digest());
        insert.setBytes(3, judgement.getValue().hidden());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
