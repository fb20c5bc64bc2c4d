package org.alongside.batch.nightly;

import java.util.List;
import javax.sql.DataSource;

/** Whose installation this is, as far as the registry tells. */
final class ReportingOrganisation {

  private ReportingOrganisation() {}

  /**
   * The name of the only organisation with the role prime, else of the only implementer, else
   * "Reporting organisation".
   */
  static String name(DataSource dataSource) {
    for (String role : List.of("prime", "implementer")) {
      List<String> names =
          Database.inOne(
              dataSource,
              connection ->
                  Rows.list(
                      connection,
                      "select name from batch.fact_organisation where roles like '%" + role + "%'",
                      row -> row.getString(1)));
      if (names.size() == 1) {
        return names.get(0);
      }
    }
    return "Reporting organisation";
  }
}
