package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.organisation.KeepOrganisation;
import org.alongside.registry.organisation.OrganisationRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisations over HTTP. */
@Path("/registry/organisations")
@RequestScoped
@Tag(name = "Registry: organisations")
public class OrganisationsResource extends ReferenceResource<OrganisationRow> {

  @Inject
  public OrganisationsResource(KeepOrganisation records) {
    super(records);
  }
}
