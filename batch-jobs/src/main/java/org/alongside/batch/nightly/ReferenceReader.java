package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.PeriodCalendar;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Area;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Funding;
import org.alongside.batch.indicator.Reference.Grant;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.nightly.SessionReader.Numbered;
import org.jspecify.annotations.Nullable;

/** Reads everything but the people from the facts of the newest cut. */
final class ReferenceReader {

  private static final int SHARE_SCALE = 10;

  private static final String FIRST_ENROLMENT =
      "select min(enrolled_on) as first_day from batch.fact_enrolment"
          + " where exit_reason is null or exit_reason <> 'void'";

  private final Connection connection;
  private final LocalDate businessDate;

  ReferenceReader(Connection connection, LocalDate businessDate) {
    this.connection = connection;
    this.businessDate = businessDate;
  }

  NightReference read() throws SQLException {
    return read(null);
  }

  /**
   * The same, without reading sessions of cohorts again that are not in {@code
   * batch.recount_cohort}: nothing of them, nor any cohort but those, may have changed since.
   */
  NightReference readSince(NightReference before) throws SQLException {
    return read(before);
  }

  private NightReference read(@Nullable NightReference before) throws SQLException {
    Positions programmes = positions("select id from batch.fact_programme order by code");
    Positions areas = positions("select id from batch.fact_area order by code");
    Positions grants = positions("select id from batch.fact_grant order by code");
    Positions balances = positions("select id from batch.fact_balance order by code");
    Positions cohorts = positions("select id from batch.fact_cohort order by code");
    SessionReader reader = new SessionReader(connection, cohorts);
    List<Numbered> sessions = before == null ? reader.all() : reader.since(before);
    SurveyReader surveys = new SurveyReader(connection, businessDate);
    InstrumentPositions instruments = surveys.positions();
    Reference reference =
        new Reference(
            businessDate,
            firstEvent(sessions),
            programmes(programmes),
            areas(areas),
            grants(grants),
            balances(balances),
            cohorts(programmes, areas, fundings(grants)),
            sessions.stream().map(Numbered::session).toList(),
            homes(),
            new HappeningReader(connection, cohorts).read(),
            surveys.read(programmes, cohorts, instruments),
            new CascadeReader(connection, cohorts).read(),
            new AccountReader(connection, grants).read());
    Positions ofSessions = new Positions(sessions.stream().mapToLong(Numbered::id).toArray());
    return new NightReference(Frame.of(reference), cohorts, ofSessions, balances, instruments);
  }

  private Positions positions(String sql) throws SQLException {
    return Positions.ofIds(Rows.list(connection, sql, row -> row.getLong(1)));
  }

  private LocalDate firstEvent(List<Numbered> sessions) throws SQLException {
    int first = sessions.isEmpty() ? Days.of(businessDate) : sessions.get(0).session().day();
    try (PreparedStatement select = connection.prepareStatement(FIRST_ENROLMENT);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      int enrolled = Days.orNever(Rows.dateOrNull(rows, "first_day"));
      return Days.date(Math.min(Days.of(businessDate), Math.min(first, enrolled)));
    }
  }

  private List<Programme> programmes(Positions programmes) throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_programme order by code",
        row ->
            new Programme(
                row.getString("code"),
                row.getString("model"),
                Rows.intOrNull(row, "min_sessions"),
                Rows.intOrNull(row, "min_minutes"),
                units(Rows.textOrEmpty(row, "required_units")),
                row.getInt("activity_gap_days"),
                programmes.of(row.getLong("adapted_from_id"))));
  }

  private static List<String> units(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split("\\|", -1));
  }

  private List<Area> areas(Positions areas) throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_area order by code",
        row ->
            new Area(
                row.getString("code"),
                row.getString("country"),
                Objects.requireNonNullElse(row.getString("type"), ""),
                areas.of(row.getLong("parent_id"))));
  }

  private List<Grant> grants(Positions grants) throws SQLException {
    return Rows.list(
        connection,
        "select g.*, o.code as donor from batch.fact_grant g"
            + " join batch.fact_organisation o on o.id = g.donor_id order by g.code",
        row ->
            new Grant(
                row.getString("code"),
                row.getString("donor"),
                grants.of(row.getLong("parent_id")),
                Rows.date(row, "starts_on"),
                Rows.date(row, "ends_on"),
                PeriodCalendar.ofCode(row.getString("calendar"))));
  }

  private List<Balance> balances(Positions balances) throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_balance order by code",
        row ->
            new Balance(
                row.getString("code"),
                Scope.Type.valueOf(row.getString("scope_type").toUpperCase(Locale.ROOT)),
                Rows.textOrEmpty(row, "scope"),
                Rows.textOrEmpty(row, "country"),
                Days.of(Rows.date(row, "as_of")),
                row.getLong("balance_value"),
                "over".equals(row.getString("bound")),
                "contacts".equals(row.getString("basis")),
                balances.of(row.getLong("supersedes_id"))));
  }

  private Map<Long, List<Funding>> fundings(Positions grants) throws SQLException {
    Map<Long, List<Funding>> fundings = new HashMap<>();
    Rows.list(
        connection,
        "select * from batch.fact_funding order by cohort_id, grant_id, from_day",
        row ->
            fundings
                .computeIfAbsent(row.getLong("cohort_id"), cohort -> new ArrayList<>())
                .add(
                    new Funding(
                        grants.of(row.getLong("grant_id")),
                        Days.of(Rows.date(row, "from_day")),
                        Days.orNever(Rows.dateOrNull(row, "to_day")),
                        units(row.getBigDecimal("share_percent")))));
    return fundings;
  }

  private static long units(BigDecimal percent) {
    return percent.movePointRight(SHARE_SCALE).longValueExact();
  }

  private List<Cohort> cohorts(
      Positions programmes, Positions areas, Map<Long, List<Funding>> fundings)
      throws SQLException {
    int businessDay = Days.of(businessDate);
    return Rows.list(
        connection,
        "select c.*, s.country, s.area_id, s.kind from batch.fact_cohort c"
            + " join batch.fact_site s on s.id = c.site_id order by c.code",
        row -> {
          boolean online = "online".equals(row.getString("kind"));
          boolean finished = Set.of("closed", "archived").contains(row.getString("status"));
          int endsOn = Days.orNever(Rows.dateOrNull(row, "ends_on"));
          return new Cohort(
              row.getString("code"),
              programmes.of(row.getLong("programme_id")),
              online ? "" : Rows.textOrEmpty(row, "country"),
              areas.of(row.getLong("area_id")),
              "planned".equals(row.getString("status"))
                  ? Days.NEVER
                  : Days.of(Rows.date(row, "starts_on")),
              finished,
              Cohort.closesOn(endsOn, finished, businessDay),
              !finished,
              row.getBoolean("key_population_linked"),
              fundings.getOrDefault(row.getLong("id"), List.of()));
        });
  }

  /** Homes matter where people meet online only. */
  private Set<String> homes() throws SQLException {
    return new HashSet<>(
        Rows.list(
            connection,
            "select distinct home_country from batch.fact_participant"
                + " where home_country is not null and exists (select 1 from batch.fact_cohort c"
                + " join batch.fact_site s on s.id = c.site_id where s.kind = 'online')",
            row -> row.getString(1)));
  }
}
