package org.alongside.registry.name;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.registry.RegistryException;

/**
 * Seals every name with the first of the keys, and makes every token with the key now set: what is
 * done after a key was changed. Goes over the names in batches, each committed by itself; cut off,
 * it is simply called again and goes on with those that are left. Names entered meanwhile have the
 * new key already.
 */
@Dependent
public class ResealNames {

  private static final int BATCH = 200;

  private final NameKeySource source;
  private final DataSource dataSource;

  @Inject
  public ResealNames(NameKeySource source, DataSource dataSource) {
    this.source = source;
    this.dataSource = dataSource;
  }

  /**
   * What became of the names that had another key.
   *
   * @param resealed how many have the present keys now
   * @param unreadable how many could not be opened, because their key is not configured or they
   *     were altered, and stay as they are
   */
  public record Outcome(int resealed, int unreadable) {}

  /**
   * @throws RegistryException if no key is configured
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Outcome reseal() {
    NameKeys keys = source.keys().orElseThrow(KeepName::withoutKey);
    try (Connection connection = dataSource.getConnection()) {
      return reseal(connection, keys, BATCH);
    } catch (SQLException e) {
      throw new IllegalStateException("Names could not be sealed anew", e);
    }
  }

  /** On a connection of its own, outside any transaction. */
  static Outcome reseal(Connection connection, NameKeys keys, int batch) throws SQLException {
    connection.setAutoCommit(false);
    try {
      NameCipher cipher = new NameCipher(keys);
      int resealed = 0;
      int unreadable = 0;
      List<NameRows.Line> lines = NameRows.outdated(connection, keys, 0, batch);
      while (!lines.isEmpty()) {
        for (NameRows.Line line : lines) {
          try {
            String name = cipher.open(line.participant(), line.name());
            SealedName sealed = cipher.seal(line.participant(), name);
            resealed += NameRows.reseal(connection, line, sealed) ? 1 : 0;
          } catch (UnreadableName e) {
            unreadable++;
          }
        }
        connection.commit();
        long last = lines.get(lines.size() - 1).participant();
        lines = NameRows.outdated(connection, keys, last, batch);
      }
      return new Outcome(resealed, unreadable);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
