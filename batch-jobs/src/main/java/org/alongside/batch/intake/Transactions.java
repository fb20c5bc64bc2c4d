package org.alongside.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Short transactions of their own, whatever the caller is in the middle of. */
@ApplicationScoped
public class Transactions {

  private final DataSource dataSource;

  @Inject
  public Transactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Something to do with the database. */
  @FunctionalInterface
  public interface Action<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Something to do with the database that has no result. */
  @FunctionalInterface
  public interface Deed {
    void on(Connection connection) throws SQLException;
  }

  /**
   * @throws IntakeFailure if the database fails; nothing was changed then
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T ask(Action<T> action) {
    try (Connection connection = dataSource.getConnection()) {
      return action.on(connection);
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    }
  }

  /**
   * @throws IntakeFailure if the database fails; nothing was changed then
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(Deed deed) {
    try (Connection connection = dataSource.getConnection()) {
      deed.on(connection);
    } catch (SQLException e) {
      throw IntakeFailure.of(e);
    }
  }
}
