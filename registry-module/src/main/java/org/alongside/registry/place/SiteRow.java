package org.alongside.registry.place;

import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of sites.csv. */
public record SiteRow(
    @Key @Required @Cell(Format.CODE) String site,
    @Required @Cell(max = 400) String name,
    @Cell(Format.COUNTRY) @Nullable String country,
    @Cell(Format.CODE) @Nullable String area,
    @Cell(value = Format.TIME_ZONE, max = 60, otherwise = "UTC") String timeZone,
    @Cell(otherwise = "place") SiteKind kind,
    @Cell(otherwise = "public") Sensitivity sensitivity)
    implements Row {

  @Override
  public List<Finding> findings() {
    if (kind == SiteKind.PLACE && country == null) {
      return List.of(FindingCode.SITE_WITHOUT_COUNTRY.at("country"));
    }
    if (kind == SiteKind.ONLINE && country != null) {
      return List.of(FindingCode.ONLINE_WITH_COUNTRY.at("country"));
    }
    return List.of();
  }
}
