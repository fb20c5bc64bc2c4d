package org.alongside.server.runtime;

import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.batch.lease.LostExecutions;
import org.alongside.server.database.DatabaseException;

/**
 * Marks in Liberty's tables what a dead server left as running: the execution, its instance and its
 * steps, each only if it does say so. Liberty marks by itself only what the very same server left.
 */
@ApplicationScoped
public class MarkLostExecution implements LostExecutions {

  /** The ordinals of what may still do something: starting, started, stopping. */
  private static final String RUNNING =
      BatchStatus.STARTING.ordinal()
          + ", "
          + BatchStatus.STARTED.ordinal()
          + ", "
          + BatchStatus.STOPPING.ordinal();

  private static final String FAILED =
      "batchstatus = " + BatchStatus.FAILED.ordinal() + ", exitstatus = 'FAILED'";

  /** The place of FAILED among Liberty's states of an instance. */
  private static final String INSTANCE_FAILED = "instancestate = 4";

  private static final List<String> STATEMENTS =
      List.of(
          "update runtime.wlpstepthreadexecution set "
              + FAILED
              + ", endtime = current_timestamp where fk_jobexecid = ? and batchstatus in ("
              + RUNNING
              + ")",
          "update runtime.wlpjobinstance set "
              + FAILED
              + ", "
              + INSTANCE_FAILED
              + ", updatetime = current_timestamp where jobinstanceid = (select fk_jobinstanceid"
              + " from runtime.wlpjobexecution where jobexecid = ? and batchstatus in ("
              + RUNNING
              + "))",
          "update runtime.wlpjobexecution set "
              + FAILED
              + ", endtime = current_timestamp, updatetime = current_timestamp where jobexecid = ?"
              + " and batchstatus in ("
              + RUNNING
              + ")");

  private final DataSource dataSource;

  @Inject
  public MarkLostExecution(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void markFailed(long execution) {
    try (Connection connection = dataSource.getConnection()) {
      for (String sql : STATEMENTS) {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
          update.setLong(1, execution);
          update.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("Execution " + execution + " could not be marked failed", e);
    }
  }
}
