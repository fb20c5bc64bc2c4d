package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.pair.KeepPair;
import org.alongside.registry.pair.PairRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pairs over HTTP. */
@Path("/registry/pairs")
@RequestScoped
@Tag(name = "Registry: pairs")
public class PairsResource extends CohortRecordResource<PairRow> {

  @Inject
  public PairsResource(KeepPair records) {
    super(records);
  }
}
