package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.place.AreaRow;
import org.alongside.registry.place.SiteRow;

/** Sites: in the country of their area. */
final class SiteRules {

  private SiteRules() {}

  static void look(Connection connection, StateAfter state, List<Candidate<SiteRow>> candidates)
      throws SQLException {
    Set<String> codes = new HashSet<>();
    for (var candidate : candidates) {
      if (candidate.row().area() != null) {
        codes.add(candidate.row().area());
      }
    }
    Map<String, AreaRow> areas = state.byKey(connection, ReferenceFiles.AREAS, codes);
    for (var candidate : candidates) {
      String country = candidate.row().country();
      String code = candidate.row().area();
      AreaRow area = code == null ? null : areas.get(code);
      if (area != null && country != null && !area.country().equals(country)) {
        candidate.add(FindingCode.SITE_IN_OTHER_COUNTRY.at("country"));
      }
    }
  }
}
