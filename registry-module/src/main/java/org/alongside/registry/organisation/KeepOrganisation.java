package org.alongside.registry.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;

/** Keeps what is known of an organisation. */
@Dependent
public class KeepOrganisation extends KeepEntry<OrganisationRow, Organisation> {

  @Inject
  public KeepOrganisation(Organisations organisations, Clerk clerk) {
    super(
        OrganisationRow.class,
        Organisation.class,
        Source.coded("Organisation e", "organisation", "e.name"),
        organisations,
        clerk);
  }

  @Override
  protected Organisation blank() {
    return new Organisation();
  }

  @Override
  protected void fill(Organisation organisation, OrganisationRow row, List<Finding> findings) {
    organisation.describe(row);
  }
}
