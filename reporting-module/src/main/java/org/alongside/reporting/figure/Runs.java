package org.alongside.reporting.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Calendar;
import java.util.TimeZone;

/** How a run's own row is read; moments are kept in UTC whatever the server's zone. */
final class Runs {

  static final String COLUMNS =
      "r.run, r.business_date, r.knowledge_cut, r.published_at, r.organisation_name";

  private Runs() {}

  static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
  }

  /** Expects the result to start with {@link #COLUMNS}, of a published run. */
  static Run read(ResultSet row) throws SQLException {
    return new Run(
        row.getLong(1),
        row.getDate(2).toLocalDate(),
        row.getTimestamp(3, utc()).toInstant(),
        row.getTimestamp(4, utc()).toInstant(),
        row.getString(5));
  }
}
