package org.alongside.registry.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;
import org.alongside.registry.access.Sight;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.trace.ChangeTrace;
import org.alongside.registry.trace.Subject;

/** Who writes, when, with what sight; leaves the trace of what was written. */
@Dependent
public class Clerk {

  private final Viewer viewer;
  private final Sight sight;
  private final Clock clock;
  private final DataSource dataSource;

  @Inject
  public Clerk(Viewer viewer, Sight sight, Clock clock, DataSource dataSource) {
    this.viewer = viewer;
    this.sight = sight;
    this.clock = clock;
    this.dataSource = dataSource;
  }

  public Viewer viewer() {
    return viewer;
  }

  public Sight sight() {
    return sight;
  }

  public Clock clock() {
    return clock;
  }

  /** Writes down on the record that the viewer changed it now. */
  public void sign(Entry<?> entry) {
    entry.stamp(viewer.username(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** Leaves the trace of changed records in the current transaction. */
  public void trace(Subject subject, Collection<Long> ids) {
    try (Connection connection = dataSource.getConnection()) {
      ChangeTrace.record(connection, subject, ids, viewer.username(), clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException("The trace of a change could not be written", e);
    }
  }
}
