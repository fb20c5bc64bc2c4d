package org.alongside.registry.cohort;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;

/** Keeps a team. */
@Dependent
public class KeepTeam extends KeepEntry<TeamRow, Team> {

  @Inject
  public KeepTeam(Teams teams, Clerk clerk) {
    super(TeamRow.class, Team.class, Source.coded("Team e", "team", "e.name"), teams, clerk);
  }

  @Override
  protected Team blank() {
    return new Team();
  }

  @Override
  protected void fill(Team team, TeamRow row, List<Finding> findings) {
    team.describe(row);
  }
}
