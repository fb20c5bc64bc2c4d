package org.alongside.reporting.figure;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants, labels, targets and balances as they stood at a run. */
final class NameRows {

  private NameRows() {}

  static void delete(Connection connection, long run) throws SQLException {
    for (String table : List.of("run_grant", "run_label", "run_target", "run_opening_balance")) {
      delete(connection, table, run);
    }
  }

  private static void delete(Connection connection, String table, long run) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from reporting." + table + " where run = ?")) {
      statement.setLong(1, run);
      statement.executeUpdate();
    }
  }

  static void writeGrants(Connection connection, long run, Collection<PublishedGrant> grants)
      throws SQLException {
    replace(
        connection,
        run,
        "run_grant",
        16,
        grants,
        g ->
            values(
                g.grant(),
                g.title(),
                g.donor(),
                g.donorName(),
                g.rootDonor(),
                g.implementerName(),
                g.parentGrant(),
                g.startsOn(),
                g.endsOn(),
                g.currency(),
                g.budget(),
                g.calendar(),
                g.revisionPolicy(),
                g.contactName(),
                g.contactEmail()));
  }

  static void writeLabels(Connection connection, long run, Collection<PublishedLabel> labels)
      throws SQLException {
    replace(
        connection,
        run,
        "run_label",
        6,
        labels,
        l -> values(l.kind(), l.code(), l.label(), l.model(), l.country()));
  }

  static void writeTargets(Connection connection, long run, Collection<PublishedTarget> targets)
      throws SQLException {
    replace(
        connection,
        run,
        "run_target",
        17,
        targets,
        t ->
            values(
                t.id(),
                t.indicator(),
                t.scopeType(),
                t.scope(),
                t.country(),
                t.sex(),
                t.ageBand(),
                t.periodStart(),
                t.periodEnd(),
                t.kind(),
                t.setOn(),
                t.value(),
                t.measure(),
                t.baselineValue(),
                t.baselineYear(),
                t.includesOpeningBalance()));
  }

  static void writeBalances(Connection connection, long run, Collection<PublishedBalance> balances)
      throws SQLException {
    replace(
        connection,
        run,
        "run_opening_balance",
        11,
        balances,
        b ->
            values(
                b.code(),
                b.scopeType(),
                b.scope(),
                b.country(),
                b.asOf(),
                b.sinceYear(),
                b.value(),
                b.bound(),
                b.basis(),
                b.source()));
  }

  static PublishedGrant grant(ResultSet row) throws SQLException {
    return new PublishedGrant(
        row.getString("grant_code"),
        row.getString("title"),
        row.getString("donor"),
        row.getString("donor_name"),
        row.getString("root_donor"),
        row.getString("implementer_name"),
        row.getString("parent_grant"),
        row.getDate("starts_on").toLocalDate(),
        row.getDate("ends_on").toLocalDate(),
        row.getString("currency"),
        row.getBigDecimal("budget"),
        row.getString("calendar"),
        row.getString("revision_policy"),
        row.getString("contact_name"),
        row.getString("contact_email"));
  }

  static PublishedLabel label(ResultSet row) throws SQLException {
    return new PublishedLabel(
        row.getString("kind"),
        row.getString("code"),
        row.getString("label"),
        row.getString("model"),
        row.getString("country"));
  }

  static PublishedTarget target(ResultSet row) throws SQLException {
    return new PublishedTarget(
        row.getLong("target_id"),
        row.getString("indicator_code"),
        row.getString("scope_type"),
        row.getString("scope"),
        row.getString("country"),
        row.getString("sex"),
        row.getString("age_band"),
        row.getDate("period_start").toLocalDate(),
        row.getDate("period_end").toLocalDate(),
        row.getString("kind"),
        row.getDate("set_on").toLocalDate(),
        row.getBigDecimal("target_value"),
        row.getString("measure"),
        row.getBigDecimal("baseline_value"),
        year(row, "baseline_year"),
        row.getBoolean("includes_opening_balance"));
  }

  static PublishedBalance balance(ResultSet row) throws SQLException {
    return new PublishedBalance(
        row.getString("code"),
        row.getString("scope_type"),
        row.getString("scope"),
        row.getString("country"),
        row.getDate("as_of").toLocalDate(),
        year(row, "since_year"),
        row.getLong("balance_value"),
        row.getString("bound"),
        row.getString("basis"),
        row.getString("source"));
  }

  private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
    int year = row.getInt(column);
    return row.wasNull() ? null : year;
  }

  private interface Values<T> {
    List<@Nullable Object> of(T row);
  }

  private static <T> void replace(
      Connection connection,
      long run,
      String table,
      int columns,
      Collection<T> rows,
      Values<T> values)
      throws SQLException {
    delete(connection, table, run);
    String marks = "?" + ", ?".repeat(columns - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into reporting." + table + " values (" + marks + ")")) {
      for (T row : rows) {
        insert.setLong(1, run);
        int index = 2;
        for (Object value : values.of(row)) {
          bind(insert, index++, value);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      insert.setNull(index, insert.getParameterMetaData().getParameterType(index));
    } else if (value instanceof LocalDate date) {
      insert.setDate(index, Date.valueOf(date));
    } else if (value instanceof Boolean flag) {
      insert.setBoolean(index, flag);
    } else if (value instanceof BigDecimal number) {
      insert.setBigDecimal(index, number);
    } else if (value instanceof Long number) {
      insert.setLong(index, number);
    } else if (value instanceof Integer number) {
      insert.setInt(index, number);
    } else {
      insert.setString(index, value.toString());
    }
  }

  private static List<@Nullable Object> values(@Nullable Object... values) {
    List<@Nullable Object> list = new ArrayList<>(values.length);
    for (Object value : values) {
      list.add(value);
    }
    return list;
  }
}
