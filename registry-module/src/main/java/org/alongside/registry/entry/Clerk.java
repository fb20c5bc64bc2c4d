package org.alongside.registry.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.registry.access.Sight;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.audit.Cause;
import org.alongside.registry.audit.ClosedQuarters;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.erasure.ErasedCodes;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.RowFormat;
import org.alongside.registry.trace.ChangeTrace;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/** Who writes, when, why, with what sight; leaves trace and audit record of what was written. */
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

  /** Leaves the audit record of a change in the current transaction, with the reason given. */
  public void audit(Alteration alteration) {
    Cause cause = new Cause(viewer.username(), clock.instant(), viewer.reason().orElse(null));
    try (Connection connection = dataSource.getConnection()) {
      AuditLog.add(connection, cause, List.of(alteration));
    } catch (SQLException e) {
      throw new IllegalStateException("The audit record of a change could not be written", e);
    }
  }

  /** Leaves the audit record of what the viewer was shown in the current transaction. */
  public void audit(Viewing viewing) {
    try (Connection connection = dataSource.getConnection()) {
      AuditLog.add(connection, viewer.username(), clock.instant(), viewing);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit record of a reading could not be written", e);
    }
  }

  /** Whether a code is that of somebody erased, who is not to come back. */
  public boolean wasErased(String code) {
    try (Connection connection = dataSource.getConnection()) {
      return !ErasedCodes.among(connection, List.of(code)).isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException("The codes of erased people could not be read", e);
    }
  }

  /**
   * An error at the field {@code reason} if the change touches a closed quarter and no reason was
   * given; parameters as in {@link ClosedQuarters#touched}.
   */
  List<Finding> reasonNeeded(
      RowFormat<?> format,
      Map<String, String> before,
      Map<String, String> after,
      @Nullable LocalDate borrowed) {
    if (viewer.reason().isPresent()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection()) {
      return ClosedQuarters.until(connection)
          .filter(until -> ClosedQuarters.touched(format, before, after, borrowed, until))
          .map(until -> List.of(FindingCode.REASON_MISSING.at("reason")))
          .orElse(List.of());
    } catch (SQLException e) {
      throw new IllegalStateException("The closed quarters could not be read", e);
    }
  }
}
