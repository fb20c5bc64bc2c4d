package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.grant.KeepGrant;

/** Grants to search and leaf through. */
@Named("grantsPage")
@RequestScoped
public class GrantsPage extends SearchPage<GrantRow> {

  @Inject
  public GrantsPage(KeepGrant grants) {
    super(grants);
  }
}
