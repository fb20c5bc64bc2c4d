package org.alongside.registry.name;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.audit.Cause;
import org.alongside.registry.audit.Difference;

/**
 * Forgets the names of people who came into a club linked to a key population after their name was
 * entered, or whose club was linked since: of such clubs no name is kept (domain spec, section 8).
 * Until it is called such a name is not shown either, see {@link KeepName#show}.
 */
@Dependent
public class ForgetLinkedNames {

  private static final String WHO = "nightly";

  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  public ForgetLinkedNames(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * In a transaction of its own.
   *
   * @return how many were forgotten
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int forget() {
    try (Connection connection = dataSource.getConnection()) {
      return forget(connection, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException("Names could not be forgotten", e);
    }
  }

  /** In the caller's transaction; the audit log says that a name went, not why. */
  static int forget(Connection connection, Instant when) throws SQLException {
    List<NameRows.Named> linked = NameRows.linked(connection);
    List<Alteration> forgotten = new ArrayList<>();
    for (NameRows.Named named : linked) {
      NameRows.delete(connection, named.participant());
      forgotten.add(
          Alteration.veiled(
              Act.REMOVED,
              KeepName.KIND,
              named.code(),
              named.code(),
              named.participant(),
              named.version(),
              List.of(new Difference(KeepName.KIND, KeepName.VEIL, ""))));
    }
    if (!forgotten.isEmpty()) {
      AuditLog.add(connection, new Cause(WHO, when, null), forgotten);
    }
    return forgotten.size();
  }
}
