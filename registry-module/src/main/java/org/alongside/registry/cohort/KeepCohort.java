package org.alongside.registry.cohort;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.access.Sight;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.organisation.Organisation;
import org.alongside.registry.organisation.Organisations;
import org.alongside.registry.place.Sites;
import org.alongside.registry.programme.Programmes;
import org.alongside.registry.row.RowFormat;
import org.alongside.registry.trace.Subject;

/** Keeps a cohort. One without a team goes to the team named after its implementer. */
@Dependent
public class KeepCohort extends KeepEntry<CohortRow, Cohort> {

  private final Programmes programmes;
  private final Sites sites;
  private final Organisations organisations;
  private final Teams teams;

  @Inject
  public KeepCohort(
      Cohorts cohorts,
      Programmes programmes,
      Sites sites,
      Organisations organisations,
      Teams teams,
      Clerk clerk) {
    super(
        CohortRow.class,
        Cohort.class,
        Source.coded(
            "Cohort e join fetch e.programme join fetch e.site left join fetch e.team",
            "cohort",
            "e.title",
            "e.programme.code",
            "e.site.code"),
        cohorts,
        clerk);
    this.programmes = programmes;
    this.sites = sites;
    this.organisations = organisations;
    this.teams = teams;
  }

  @Override
  protected Cohort blank() {
    return new Cohort();
  }

  @Override
  protected void fill(Cohort cohort, CohortRow row, List<Finding> findings) {
    var programme = referred("programme", row.programme(), programmes::byCode);
    var site = referred("site", row.site(), sites::byCode);
    var implementer = referredOrNull("implementer", row.implementer(), organisations::byCode);
    Team team = referredOrNull("team", row.team(), teams::byCode);
    cohort.describe(row, programme, site, implementer);
    cohort.entrustTo(team == null && implementer != null ? teamOf(implementer) : team);
  }

  private Team teamOf(Organisation implementer) {
    return teams.byCode(implementer.code()).orElseGet(() -> newTeam(implementer));
  }

  private Team newTeam(Organisation implementer) {
    Team team = new Team();
    team.describe(new TeamRow(implementer.code(), implementer.row().name()));
    clerk.sign(team);
    Team saved = teams.save(team);
    var format = RowFormat.of(TeamRow.class);
    clerk.audit(Alteration.created(format, format.write(saved.row()), saved.id()));
    return saved;
  }

  /** A cohort is shown with everybody in it. */
  @Override
  protected boolean tellsOfPeople() {
    return true;
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e");
  }

  @Override
  protected Subject subject() {
    return Subject.COHORT;
  }
}
