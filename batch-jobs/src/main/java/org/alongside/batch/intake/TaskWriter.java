package org.alongside.batch.intake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Carries out tasks in the transaction of their chunk. Why a task failed is remembered in words, in
 * a transaction that is not rolled back with it.
 */
@Named
@Dependent
public class TaskWriter extends AbstractItemWriter {

  private final long importId;
  private final DataSource dataSource;
  private final Transactions transactions;

  @Inject
  public TaskWriter(
      @BatchProperty(name = "import") String importId,
      DataSource dataSource,
      Transactions transactions) {
    this.importId = Long.parseLong(importId);
    this.dataSource = dataSource;
    this.transactions = transactions;
  }

  @Override
  public void writeItems(List<Object> items) {
    try (Connection connection = dataSource.getConnection()) {
      for (Object item : items) {
        ((Work.Task) item).run(connection);
      }
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    }
  }
}
