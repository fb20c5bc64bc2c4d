package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.registry.place.KeepSite;
import org.alongside.registry.place.SiteRow;

/** Sites to search and leaf through. */
@Named("sitesPage")
@RequestScoped
public class SitesPage extends SearchPage<SiteRow> {

  @Inject
  public SitesPage(KeepSite sites) {
    super(sites);
  }
}
