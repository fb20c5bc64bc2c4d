package org.alongside.registry.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer may see, as conditions for queries, so that nothing else ever leaves the
 * database: administrators everything; programme managers all but cohorts linked to key
 * populations; a team its own cohorts; everyone else nothing. A person is seen through a cohort;
 * one who is in none yet is seen by those who see all cohorts.
 */
@Dependent
public class Sight {

  // Not "1 = 1": EclipseLink binds no parameters at all in a query that compares constants on
  // Derby.
  private static final String EVERYTHING = "%s.id is not null";
  private static final String NOTHING = "%s.id is null";

  private final Viewer viewer;

  @Inject
  public Sight(Viewer viewer) {
    this.viewer = viewer;
  }

  /** Condition for records that belong to no cohort and no person. */
  public String reference() {
    return (viewer.seesAllCohorts() ? EVERYTHING : NOTHING).formatted("e");
  }

  /** Condition that every record meets, for what is looked up rather than shown. */
  public static String everything(String path) {
    return EVERYTHING.formatted(path);
  }

  /** Condition on the cohort at a path. */
  public String cohort(String path) {
    if (viewer.seesKeyPopulationLinked()) {
      return everything(path);
    }
    String team =
        viewer.teams().isEmpty()
            ? NOTHING.formatted(path)
            : "exists (select t.id from Team t where t = %s.team and t.code in :teams)"
                .formatted(path);
    return viewer.seesAllCohorts() ? "(%s or %s)".formatted(unlinked(path), team) : team;
  }

  /** Whether a cohort may be written to, by the same rule. */
  public boolean seesCohort(@Nullable String team, boolean keyPopulationLinked) {
    return viewer.seesKeyPopulationLinked()
        || (viewer.seesAllCohorts() && !keyPopulationLinked)
        || (team != null && viewer.teams().contains(team));
  }

  /** Condition on the participant at a path. */
  public String participant(String path) {
    if (viewer.seesKeyPopulationLinked()) {
      return everything(path);
    }
    String through =
        linked("Enrolment", path, cohort("x.cohort"))
            + " or "
            + linked("Attendance", path, cohort("x.session.cohort"));
    return viewer.seesAllCohorts()
        ? "(%s or not (%s or %s))"
            .formatted(
                through,
                linked("Enrolment", path, everything("x")),
                linked("Attendance", path, everything("x")))
        : "(" + through + ")";
  }

  /** Sets the parameters that the conditions in a query name. */
  public <Q extends Query> Q bind(Q query) {
    boolean named =
        query.getParameters().stream().anyMatch(parameter -> "teams".equals(parameter.getName()));
    if (named) {
      query.setParameter("teams", viewer.teams());
    }
    return query;
  }

  /** In SQL's words: EclipseLink writes false as 0, which Derby does not compare with a boolean. */
  private static String unlinked(String path) {
    return "sql('case when ? then 1 else 0 end', %s.keyPopulationLinked) = 0".formatted(path);
  }

  private static String linked(String entity, String path, String condition) {
    return "exists (select x.id from %s x where x.participant = %s and %s)"
        .formatted(entity, path, condition);
  }
}
