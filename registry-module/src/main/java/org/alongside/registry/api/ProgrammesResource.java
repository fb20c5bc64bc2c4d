package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.programme.KeepProgramme;
import org.alongside.registry.programme.ProgrammeRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programmes over HTTP. */
@Path("/registry/programmes")
@RequestScoped
@Tag(name = "Registry: programmes")
public class ProgrammesResource extends ReferenceResource<ProgrammeRow> {

  @Inject
  public ProgrammesResource(KeepProgramme records) {
    super(records);
  }
}
