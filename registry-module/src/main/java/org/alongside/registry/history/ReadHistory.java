package org.alongside.registry.history;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.alongside.registry.access.Sight;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Page;
import org.alongside.registry.entry.UseCase;

/**
 * Reads what became of records, as far as the viewer may see them. The latest change comes first; a
 * page may hold fewer events than asked for, since what is not for the viewer is left out.
 */
@Dependent
@UseCase
public class ReadHistory {

  private static final int MOST = 200;

  private final DataSource dataSource;
  private final Cohorts cohorts;
  private final Sight sight;
  private final Viewer viewer;

  @Inject
  public ReadHistory(DataSource dataSource, Cohorts cohorts, Sight sight, Viewer viewer) {
    this.dataSource = dataSource;
    this.cohorts = cohorts;
    this.sight = sight;
    this.viewer = viewer;
  }

  /** Something to select. */
  private interface Selection {
    List<Event> from(Connection connection) throws SQLException;
  }

  /**
   * Every change of anything about one person.
   *
   * @param before the id below which the page begins; {@link Long#MAX_VALUE} for the first
   */
  public Page<Event> ofParticipant(String code, long before, int limit) {
    List<Event> found = select(c -> AuditRows.with(c, "participant", code, before, limit + 1));
    return page(found, limit, creation("participant", code, id("Participant", code)));
  }

  /** Every change of a cohort, its sessions, people and the rest. */
  public Page<Event> ofCohort(String code, long before, int limit) {
    List<Event> found = select(c -> AuditRows.with(c, "cohort", code, before, limit + 1));
    return page(found, limit, creation("cohort", code, id("Cohort", code)));
  }

  /**
   * Every change of one record.
   *
   * @param kind as {@link org.alongside.registry.row.RowFormat#kind} calls it
   * @param id of the record, to tell which import created it; empty if it is not there any more
   */
  public Page<Event> ofRecord(String kind, String key, Optional<Long> id, long before, int limit) {
    List<Event> found = select(c -> AuditRows.of(c, kind, key, before, limit + 1));
    return page(found, limit, creation(kind, key, id));
  }

  /** What was done to a record after the version somebody has read, the earliest first. */
  public List<Event> since(String kind, String key, int version) {
    List<Event> found = select(c -> AuditRows.of(c, kind, key, Long.MAX_VALUE, MOST));
    List<Event> later =
        new ArrayList<>(visible(found).stream().filter(e -> e.version() > version).toList());
    Collections.reverse(later);
    return later;
  }

  /**
   * All of the log, the earliest first, for an export. Which record it was and what it said is left
   * out where it is not for the viewer.
   */
  public List<Event> all(long after, int limit) {
    List<Event> found = select(c -> AuditRows.after(c, after, limit));
    Visible visible = visibility(found);
    return found.stream().map(event -> visible.test(event) ? event : event.veiled()).toList();
  }

  /** Those of some words that are codes of cohorts or people whom the viewer may not see. */
  Set<String> hidden(Set<String> words) {
    return Visible.hidden(cohorts.entityManager(), sight, words);
  }

  private Page<Event> page(List<Event> found, int limit, Supplier<Optional<Event>> creation) {
    Page<Event> page = Page.of(found, limit, event -> String.valueOf(event.id()));
    List<Event> shown = new ArrayList<>(page.items());
    if (page.next().isEmpty()) {
      creation.get().ifPresent(shown::add);
    }
    return new Page<>(visible(shown), page.next());
  }

  /** The step of an import that made the record; nothing for one that was typed. */
  private Supplier<Optional<Event>> creation(String kind, String key, Optional<Long> id) {
    return () -> {
      List<Event> found = new ArrayList<>();
      if (id.isPresent()) {
        found.addAll(select(c -> AuditRows.creation(c, kind, key, id.get()).stream().toList()));
      }
      return found.stream().findFirst();
    };
  }

  private List<Event> visible(List<Event> events) {
    Visible visible = visibility(events);
    return events.stream().filter(visible::test).toList();
  }

  private Visible visibility(List<Event> events) {
    return new Visible(cohorts.entityManager(), sight, viewer, events);
  }

  private Optional<Long> id(String entity, String code) {
    return cohorts
        .entityManager()
        .createQuery("select e.id from %s e where e.code = :code".formatted(entity), Long.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  private List<Event> select(Selection selection) {
    try (Connection connection = dataSource.getConnection()) {
      return selection.from(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
  }
}
