package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
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
import java.util.Set;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Surveys;
import org.alongside.batch.indicator.Surveys.Anonymous;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Surveys.Use;
import org.alongside.batch.indicator.Wave;

/** Reads the instruments, where they were used, and anonymous responses, from the facts. */
final class SurveyReader {

  private final Connection connection;
  private final LocalDate businessDate;
  private final Map<Long, List<Item>> items = new HashMap<>();
  private final Map<Long, List<Long>> itemIds = new HashMap<>();

  SurveyReader(Connection connection, LocalDate businessDate) throws SQLException {
    this.connection = connection;
    this.businessDate = businessDate;
    Rows.list(
        connection,
        "select * from batch.fact_item order by instrument_id, code",
        row -> {
          long instrument = row.getLong("instrument_id");
          itemIds.computeIfAbsent(instrument, any -> new ArrayList<>()).add(row.getLong("id"));
          return items.computeIfAbsent(instrument, any -> new ArrayList<>()).add(item(row));
        });
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("code"),
        Rows.textOrEmpty(row, "topic"),
        row.getBigDecimal("answer_min"),
        row.getBigDecimal("answer_max"),
        row.getString("correct_answer"),
        row.getBoolean("reversed"));
  }

  InstrumentPositions positions() throws SQLException {
    List<Long> ids =
        Rows.list(
            connection,
            "select id from batch.fact_instrument order by code",
            row -> row.getLong(1));
    List<List<Long>> own = ids.stream().map(id -> itemIds.getOrDefault(id, List.of())).toList();
    return new InstrumentPositions(
        Positions.ofIds(ids),
        own.stream().map(Positions::ofIds).toList(),
        own.stream().map(List::size).toList());
  }

  Surveys read(Positions programmes, Positions cohorts, InstrumentPositions positions)
      throws SQLException {
    return new Surveys(instruments(), uses(programmes), anonymous(cohorts, positions));
  }

  private List<Instrument> instruments() throws SQLException {
    return Rows.list(
        connection,
        "select * from batch.fact_instrument order by code",
        row -> {
          String family = Rows.textOrEmpty(row, "family");
          return new Instrument(
              row.getString("code"),
              family.isEmpty() ? row.getString("code") : family,
              Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
              "down".equals(row.getString("direction")),
              row.getBoolean("anonymous"),
              items.getOrDefault(row.getLong("id"), List.of()));
        });
  }

  private Set<Use> uses(Positions programmes) throws SQLException {
    Set<Use> uses = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct c.programme_id, i.code, i.family, r.wave from batch.fact_response r"
                + " join batch.fact_cohort c on c.id = r.cohort_id"
                + " join batch.fact_instrument i on i.id = r.instrument_id"
                + " where r.taken_on <= ?")) {
      select.setDate(1, Date.valueOf(businessDate));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String family = Rows.textOrEmpty(row, "family");
          uses.add(
              new Use(
                  programmes.of(row.getLong("programme_id")),
                  family.isEmpty() ? row.getString("code") : family,
                  Wave.valueOf(row.getString("wave"))));
        }
      }
    }
    return uses;
  }

  private List<Anonymous> anonymous(Positions cohorts, InstrumentPositions positions)
      throws SQLException {
    Map<Long, List<String>> answers = new HashMap<>();
    Rows.list(
        connection,
        "select a.*, r.instrument_id from batch.fact_answer a"
            + " join batch.fact_response r on r.id = a.response_id where r.root_id is null",
        row -> {
          int instrument = positions.of(row.getLong("instrument_id"));
          List<String> own =
              answers.computeIfAbsent(
                  row.getLong("response_id"), any -> positions.noAnswers(instrument));
          positions.put(instrument, row, own);
          return own;
        });
    return Rows.list(
        connection,
        "select * from batch.fact_response where root_id is null",
        row -> {
          int instrument = positions.of(row.getLong("instrument_id"));
          List<String> own = answers.get(row.getLong("id"));
          return new Anonymous(
              cohorts.of(row.getLong("cohort_id")),
              new Response(
                  instrument,
                  Wave.valueOf(row.getString("wave")),
                  Days.of(Rows.date(row, "taken_on")),
                  own == null ? positions.noAnswers(instrument) : own));
        });
  }
}
