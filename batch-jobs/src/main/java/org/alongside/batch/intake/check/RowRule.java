package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.alongside.registry.row.Row;

/** A check of single rows against the records of other files. */
@FunctionalInterface
interface RowRule<R extends Row> {

  /** Adds what it finds to the candidates; those rejected already need not be looked at. */
  void look(Connection connection, StateAfter state, List<Candidate<R>> candidates)
      throws SQLException;

  /** Both, one after the other. */
  default RowRule<R> and(RowRule<R> other) {
    return (connection, state, candidates) -> {
      look(connection, state, candidates);
      other.look(connection, state, candidates);
    };
  }

  static <R extends Row> RowRule<R> none() {
    return (connection, state, candidates) -> {};
  }
}
