package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.concern.ConcernRow;
import org.alongside.registry.concern.KeepConcern;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Concerns over HTTP: that there was one, and whether it is closed. */
@Path("/registry/concerns")
@RequestScoped
@Tag(name = "Registry: concerns")
public class ConcernsResource extends CohortRecordResource<ConcernRow> {

  @Inject
  public ConcernsResource(KeepConcern records) {
    super(records);
  }
}
