package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.balance.KeepOpeningBalance;
import org.alongside.registry.balance.OpeningBalanceRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opening balances over HTTP. */
@Path("/registry/opening-balances")
@RequestScoped
@Tag(name = "Registry: opening-balances")
public class OpeningBalancesResource extends ReferenceResource<OpeningBalanceRow> {

  @Inject
  public OpeningBalancesResource(KeepOpeningBalance records) {
    super(records);
  }
}
