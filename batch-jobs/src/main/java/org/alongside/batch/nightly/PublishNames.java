package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.reporting.figure.Publication;
import org.alongside.reporting.figure.PublishedBalance;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.PublishedLabel;
import org.alongside.reporting.figure.PublishedTarget;
import org.jspecify.annotations.Nullable;

/** Copies the names, targets and balances reports need from the facts to the run. */
final class PublishNames {

  private final DataSource dataSource;
  private final Publication publication;

  PublishNames(DataSource dataSource, Publication publication) {
    this.dataSource = dataSource;
    this.publication = publication;
  }

  void write(long run, LocalDate businessDate) {
    publication.writeGrants(run, Database.inOne(dataSource, PublishNames::grants));
    publication.writeLabels(run, Database.inOne(dataSource, PublishNames::labels));
    publication.writeTargets(run, Database.inOne(dataSource, c -> targets(c, businessDate)));
    publication.writeOpeningBalances(
        run, Database.inOne(dataSource, c -> balances(c, businessDate)));
  }

  private static List<PublishedGrant> grants(Connection connection) throws SQLException {
    Map<Long, Long> parents = new HashMap<>();
    Map<Long, String> donors = new HashMap<>();
    Rows.list(
        connection,
        "select g.id, g.parent_id, o.code from batch.fact_grant g"
            + " join batch.fact_organisation o on o.id = g.donor_id",
        row -> {
          long parent = row.getLong(2);
          if (!row.wasNull()) {
            parents.put(row.getLong(1), parent);
          }
          return donors.put(row.getLong(1), row.getString(3));
        });
    return Rows.list(
        connection,
        "select g.*, d.code as donor, d.name as donor_name, i.name as implementer_name,"
            + " p.code as parent_code from batch.fact_grant g"
            + " join batch.fact_organisation d on d.id = g.donor_id"
            + " left join batch.fact_organisation i on i.id = g.implementer_id"
            + " left join batch.fact_grant p on p.id = g.parent_id order by g.code",
        row -> grant(row, donors.getOrDefault(root(row.getLong("id"), parents), "")));
  }

  private static long root(long grant, Map<Long, Long> parents) {
    long root = grant;
    while (parents.containsKey(root)) {
      root = parents.getOrDefault(root, root);
    }
    return root;
  }

  private static PublishedGrant grant(ResultSet row, String rootDonor) throws SQLException {
    return new PublishedGrant(
        row.getString("code"),
        row.getString("title"),
        row.getString("donor"),
        row.getString("donor_name"),
        rootDonor,
        row.getString("implementer_name"),
        row.getString("parent_code"),
        Rows.date(row, "starts_on"),
        Rows.date(row, "ends_on"),
        row.getString("currency"),
        row.getBigDecimal("budget"),
        row.getString("calendar"),
        row.getString("revision_policy"),
        row.getString("contact_name"),
        row.getString("contact_email"));
  }

  private static List<PublishedLabel> labels(Connection connection) throws SQLException {
    List<PublishedLabel> labels = new ArrayList<>();
    labels.addAll(
        Rows.list(
            connection,
            "select distinct o.code, o.name from batch.fact_organisation o"
                + " join batch.fact_grant g on g.donor_id = o.id",
            row -> new PublishedLabel("donor", row.getString(1), row.getString(2), null, null)));
    labels.add(new PublishedLabel("donor", "OWN", "Own funds", null, null));
    labels.addAll(
        Rows.list(
            connection,
            "select code, title, model from batch.fact_programme",
            row ->
                new PublishedLabel(
                    "programme", row.getString(1), row.getString(2), row.getString(3), null)));
    labels.addAll(
        Rows.list(
            connection,
            "select code, name, country from batch.fact_area",
            row ->
                new PublishedLabel(
                    "area", row.getString(1), row.getString(2), null, row.getString(3))));
    return labels;
  }

  /** Of each natural key without its day, the one set last up to the business date. */
  private static List<PublishedTarget> targets(Connection connection, LocalDate businessDate)
      throws SQLException {
    List<PublishedTarget> targets = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select t.* from batch.fact_target t where t.set_on <= ? and not exists (select 1 from"
                + " batch.fact_target o where o.indicator_code = t.indicator_code and o.scope_type"
                + " = t.scope_type and o.scope = t.scope and o.country = t.country and o.sex ="
                + " t.sex and o.age_band = t.age_band and o.period_start = t.period_start and"
                + " o.period_end = t.period_end and o.kind = t.kind and o.set_on > t.set_on and"
                + " o.set_on <= ?) order by t.id")) {
      select.setDate(1, Date.valueOf(businessDate));
      select.setDate(2, Date.valueOf(businessDate));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          targets.add(target(rows));
        }
      }
    }
    return targets;
  }

  /** All that were set up to the business date, in force or not any more. */
  static List<PublishedTarget> everSet(Connection connection, LocalDate businessDate)
      throws SQLException {
    return Rows.list(
            connection, "select t.* from batch.fact_target t order by t.id", PublishNames::target)
        .stream()
        .filter(target -> !target.setOn().isAfter(businessDate))
        .toList();
  }

  private static PublishedTarget target(ResultSet row) throws SQLException {
    @Nullable BigDecimal baseline = row.getBigDecimal("baseline_value");
    return new PublishedTarget(
        row.getLong("id"),
        row.getString("indicator_code"),
        row.getString("scope_type"),
        row.getString("scope"),
        row.getString("country"),
        row.getString("sex"),
        row.getString("age_band"),
        Rows.date(row, "period_start"),
        Rows.date(row, "period_end"),
        row.getString("kind"),
        Rows.date(row, "set_on"),
        row.getBigDecimal("target_value"),
        row.getString("measure"),
        baseline,
        Rows.intOrNull(row, "baseline_year"),
        row.getBoolean("includes_opening_balance"));
  }

  /** Dated up to the business date and not superseded by one that is. */
  private static List<PublishedBalance> balances(Connection connection, LocalDate businessDate)
      throws SQLException {
    List<PublishedBalance> balances = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select b.* from batch.fact_balance b where b.as_of <= ? and not exists (select 1 from"
                + " batch.fact_balance o where o.supersedes_id = b.id and o.as_of <= ?)"
                + " order by b.code")) {
      select.setDate(1, Date.valueOf(businessDate));
      select.setDate(2, Date.valueOf(businessDate));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          balances.add(balance(rows));
        }
      }
    }
    return balances;
  }

  private static PublishedBalance balance(ResultSet row) throws SQLException {
    return new PublishedBalance(
        row.getString("code"),
        row.getString("scope_type"),
        Rows.textOrEmpty(row, "scope"),
        Rows.textOrEmpty(row, "country"),
        Rows.date(row, "as_of"),
        Rows.intOrNull(row, "since_year"),
        row.getLong("balance_value"),
        row.getString("bound"),
        row.getString("basis"),
        row.getString("source"));
  }
}
