package org.alongside.registry.place;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;

/** Keeps where people meet. */
@Dependent
public class KeepSite extends KeepEntry<SiteRow, Site> {

  private final Areas areas;

  @Inject
  public KeepSite(Sites sites, Areas areas, Clerk clerk) {
    super(
        SiteRow.class,
        Site.class,
        Source.coded("Site e left join fetch e.area", "site", "e.name"),
        sites,
        clerk);
    this.areas = areas;
  }

  @Override
  protected Site blank() {
    return new Site();
  }

  @Override
  protected void fill(Site site, SiteRow row, List<Finding> findings) {
    var area = referredOrNull("area", row.area(), areas::byCode);
    if (area != null && row.country() != null && !area.country().equals(row.country())) {
      findings.add(FindingCode.SITE_IN_OTHER_COUNTRY.at("country"));
    }
    site.describe(row, area);
  }
}
