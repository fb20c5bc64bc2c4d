package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.organisation.KeepOrganisation;
import org.alongside.registry.organisation.OrganisationRow;

/** Organisations to search and leaf through. */
@Named("organisationsPage")
@RequestScoped
public class OrganisationsPage extends SearchPage<OrganisationRow> {

  @Inject
  public OrganisationsPage(KeepOrganisation organisations) {
    super(organisations);
  }
}
