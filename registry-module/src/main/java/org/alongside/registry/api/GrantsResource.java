package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.grant.KeepGrant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants over HTTP. */
@Path("/registry/grants")
@RequestScoped
@Tag(name = "Registry: grants")
public class GrantsResource extends ReferenceResource<GrantRow> {

  @Inject
  public GrantsResource(KeepGrant records) {
    super(records);
  }
}
