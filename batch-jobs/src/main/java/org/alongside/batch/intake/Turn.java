package org.alongside.batch.intake;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.alongside.batch.intake.store.Imports;

/** Which import this execution works on, and whether it still may. */
@Dependent
public class Turn {

  private final long importId;
  private final String token;
  private final long execution;

  @Inject
  public Turn(JobContext job) {
    this(
        Long.parseLong(job.getProperties().getProperty(Turns.IMPORT)),
        job.getProperties().getProperty(Turns.LEASE),
        job.getExecutionId());
  }

  /**
   * @param token of the lease
   */
  Turn(long importId, String token, long execution) {
    this.importId = importId;
    this.token = token;
    this.execution = execution;
  }

  long importId() {
    return importId;
  }

  String token() {
    return token;
  }

  long execution() {
    return execution;
  }

  /**
   * Called last in every transaction that writes: an execution that was taken for dead, and whose
   * import another one goes on with, keeps nothing.
   *
   * @throws IllegalStateException if it has lost its turn; the transaction must be rolled back
   */
  void prove(Connection connection) throws SQLException {
    if (!Imports.prove(connection, importId, token)) {
      throw new IllegalStateException(
          "Import " + importId + " goes on elsewhere; this execution was silent for too long");
    }
  }
}
