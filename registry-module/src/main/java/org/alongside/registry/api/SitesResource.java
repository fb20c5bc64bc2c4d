package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.place.KeepSite;
import org.alongside.registry.place.SiteRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sites over HTTP. */
@Path("/registry/sites")
@RequestScoped
@Tag(name = "Registry: sites")
public class SitesResource extends ReferenceResource<SiteRow> {

  @Inject
  public SitesResource(KeepSite records) {
    super(records);
  }
}
