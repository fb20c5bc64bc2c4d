package org.alongside.batch.intake;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Carries out tasks in the transaction of their chunk, as long as the import has its turn. */
@Named
@Dependent
public class TaskWriter extends AbstractItemWriter {

  private final DataSource dataSource;
  private final Turn turn;

  @Inject
  public TaskWriter(DataSource dataSource, Turn turn) {
    this.dataSource = dataSource;
    this.turn = turn;
  }

  @Override
  public void writeItems(List<Object> items) {
    try (Connection connection = dataSource.getConnection()) {
      for (Object item : items) {
        ((Work.Task) item).run(connection);
      }
      turn.prove(connection);
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    }
  }
}
