package org.alongside.reporting.figure;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter at a run as the where-clause of a query; every value is a parameter. */
final class FigureCondition {

  private final StringBuilder sql =
      new StringBuilder("from_run <= ? and (until_run is null or until_run > ?)");
  private final List<Object> parameters = new ArrayList<>();

  FigureCondition(long run, FigureFilter filter) {
    parameters.add(run);
    parameters.add(run);
    if (!filter.indicators().isEmpty()) {
      sql.append(" and ");
      in("indicator_code", filter.indicators());
    }
    equal("scope_type", filter.scopeType());
    equal("scope", filter.scope());
    equal("calendar", filter.calendar());
    equal("period_kind", filter.periodKind());
    equal("country", filter.country());
    compare("period_start >= ?", filter.from());
    compare("period_end <= ?", filter.to());
    visible(run, filter.visibleTo());
  }

  /** Only rows after this one, by id. */
  void after(long id) {
    sql.append(" and id > ?");
    parameters.add(id);
  }

  String sql() {
    return sql.toString();
  }

  void bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      if (parameter instanceof Long number) {
        statement.setLong(index++, number);
      } else if (parameter instanceof LocalDate date) {
        statement.setDate(index++, Date.valueOf(date));
      } else {
        statement.setString(index++, parameter.toString());
      }
    }
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private void compare(String comparison, @Nullable LocalDate day) {
    if (day != null) {
      sql.append(" and ").append(comparison);
      parameters.add(day);
    }
  }

  private void visible(long run, @Nullable Set<String> donors) {
    if (donors == null) {
      return;
    }
    if (donors.isEmpty()) {
      sql.append(" and 1 = 0");
      return;
    }
    sql.append(" and ((scope_type = 'donor' and ");
    in("scope", donors);
    sql.append(") or (scope_type = 'grant' and scope in (select g.grant_code from")
        .append(" reporting.run_grant g where g.run = ? and ");
    parameters.add(run);
    in("g.root_donor", donors);
    sql.append(")))");
  }

  private void in(String column, Collection<String> values) {
    sql.append(column).append(" in (?").append(", ?".repeat(values.size() - 1)).append(')');
    parameters.addAll(values);
  }
}
