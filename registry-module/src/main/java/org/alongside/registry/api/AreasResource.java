package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.place.AreaRow;
import org.alongside.registry.place.KeepArea;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Areas over HTTP. */
@Path("/registry/areas")
@RequestScoped
@Tag(name = "Registry: areas")
public class AreasResource extends ReferenceResource<AreaRow> {

  @Inject
  public AreasResource(KeepArea records) {
    super(records);
  }
}
