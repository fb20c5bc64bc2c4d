package org.alongside.registry.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer may see, as conditions for queries, so that nothing else ever leaves the
 * database: a team its own cohorts; administrators and programme managers all others too, but for
 * those linked to key populations, which nobody sees but their team (domain spec, section 8);
 * everyone else nothing. A person is seen through whatever links him or her to a cohort; one who is
 * in none yet is seen by those who see all cohorts.
 */
@Dependent
public class Sight {

  // Not "1 = 1": EclipseLink binds no parameters at all in a query that compares constants on
  // Derby.
  private static final String EVERYTHING = "%s.id is not null";
  private static final String NOTHING = "%s.id is null";

  /** Everything that names a person and belongs to a cohort. */
  private static final List<Link> LINKS =
      List.of(
          new Link("Enrolment", "x.participant = %s", "x.cohort"),
          new Link("Attendance", "x.participant = %s", "x.session.cohort"),
          new Link("Step", "x.participant = %s", "x.cohort"),
          new Link("Pledge", "x.participant = %s", "x.cohort"),
          new Link("Referral", "x.participant = %s", "x.cohort"),
          new Link("Pair", "x.participant = %s", "x.cohort"),
          new Link("Pair", "x.partner = %s", "x.cohort"),
          new Link("CascadeLink", "x.trainer = %s", "x.ledCohort"),
          new Link("CascadeLink", "x.trainer = %s", "x.trainedIn"),
          new Link("Feedback", "x.respondent = %s.code", "x.cohort"));

  /**
   * A kind of record between a person and a cohort.
   *
   * @param whose condition that it is the person's at a path
   * @param cohort path of the cohort
   */
  private record Link(String entity, String whose, String cohort) {}

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
    String own =
        viewer.teams().isEmpty()
            ? NOTHING.formatted(path)
            : "exists (select t.id from Team t where t = %s.team and t.code in :teams)"
                .formatted(path);
    return viewer.seesAllCohorts() ? "(%s or %s)".formatted(unlinked(path), own) : own;
  }

  /**
   * Condition on a cohort that is only named by a record of another one: whoever sees that record
   * may know of it, unless it is linked to key populations.
   */
  public String named(String path) {
    return "(%s or %s)".formatted(unlinked(path), cohort(path));
  }

  /** Whether a cohort may be written to, by the same rule. */
  public boolean seesCohort(@Nullable String team, boolean keyPopulationLinked) {
    return (viewer.seesAllCohorts() && !keyPopulationLinked)
        || (team != null && viewer.teams().contains(team));
  }

  /** Condition on the participant at a path. */
  public String participant(String path) {
    String through = linked(path, this::cohort);
    return viewer.seesAllCohorts()
        ? "(%s or not %s)".formatted(through, linked(path, Sight::everything))
        : through;
  }

  /**
   * Condition that the participant at a path has to do with no cohort that the viewer may not see,
   * so that nothing that counts the person tells of one.
   */
  public String wholeParticipant(String path) {
    return "not " + linked(path, cohort -> "not " + cohort(cohort));
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

  /** Condition that the person at a path has to do with a cohort that meets a condition. */
  private static String linked(String path, UnaryOperator<String> condition) {
    return LINKS.stream()
        .map(
            link ->
                "exists (select x.id from %s x where %s and %s)"
                    .formatted(
                        link.entity(),
                        link.whose().formatted(path),
                        condition.apply(link.cohort())))
        .collect(Collectors.joining(" or ", "(", ")"));
  }
}
