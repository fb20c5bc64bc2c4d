package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.cohort.KeepTeam;
import org.alongside.registry.cohort.TeamRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams over HTTP. */
@Path("/registry/teams")
@RequestScoped
@Tag(name = "Registry: teams")
public class TeamsResource extends ReferenceResource<TeamRow> {

  @Inject
  public TeamsResource(KeepTeam records) {
    super(records);
  }
}
