package org.alongside.batch.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What one step of the job does, in tasks small enough for one transaction each. A task notes in
 * its own transaction how far the import has come, so that after any crash {@link #open} goes on
 * with the very next row.
 */
public interface Work extends AutoCloseable {

  /** Begins, or goes on after the last task that was committed. */
  void open(Connection connection) throws SQLException, IOException;

  /** The next task; null if all is done. */
  @Nullable Task next(Connection connection) throws SQLException, IOException;

  @Override
  default void close() throws IOException {}

  /** One piece of work. All of it happens in the caller's transaction, or none. */
  @FunctionalInterface
  interface Task {
    void run(Connection connection) throws SQLException;
  }
}
