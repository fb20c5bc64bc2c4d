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
  private final PossiblePeopleBytes people;

  JudgementRows(Connection connection, NightReference reference) {
    this.connection = connection;
    this.people = new PossiblePeopleBytes(reference.cohorts(), reference.balances());
  }

  Judgements read() throws SQLException {
    Map<String, Judgement> judgements = new HashMap<>();
    for (var row :
        Rows.list(
            connection,
            "select judged, digest, hidden, people from batch.judgement",
            row ->
                Map.entry(
                    row.getString(1),
                    new Judgement(
                        row.getBytes(2), row.getBytes(3), people.read(row.getBytes(4)))))) {
      judgements.put(row.getKey(), row.getValue());
    }
    return new Judgements(Software.running(), judgements);
  }

  /** In the transaction that shows what was judged. */
  void replace(Map<String, Judgement> judgements) throws SQLException {
    Database.update(connection, "delete from batch.judgement");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.judgement (judged, digest, hidden, people) values (?, ?, ?, ?)")) {
      for (var judgement : judgements.entrySet()) {
        insert.setString(1, judgement.getKey());
        insert.setBytes(2, judgement.getValue().digest());
        insert.setBytes(3, judgement.getValue().hidden());
        insert.setBytes(4, people.write(judgement.getValue().people()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
