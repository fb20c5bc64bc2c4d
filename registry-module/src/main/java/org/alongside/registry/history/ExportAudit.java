package org.alongside.registry.history;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alongside.registry.audit.Difference;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.row.GuardedCsv;

/** Writes the audit log as CSV, UTF-8, for administrators. That it was taken is itself noted. */
@Dependent
public class ExportAudit {

  private static final int STEP = 1000;

  private final ReadHistory history;
  private final DataSource dataSource;
  private final Clerk clerk;

  @Inject
  public ExportAudit(ReadHistory history, DataSource dataSource, Clerk clerk) {
    this.history = history;
    this.dataSource = dataSource;
    this.clerk = clerk;
  }

  /** Every change, the earliest first, one line per column; many records in one line. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void changes(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    GuardedCsv.line(
        writer, "id", "at", "by", "act", "kind", "record", "records", "column", "before", "after",
        "reason");
    int records = 0;
    List<Event> step = history.all(0, STEP);
    while (!step.isEmpty()) {
      for (Event event : step) {
        write(writer, event);
      }
      records += step.size();
      step = history.all(step.get(step.size() - 1).id(), STEP);
    }
    writer.flush();
    clerk.audit(Viewing.list(Viewing.Way.EXPORT, "audit_change", "", records));
  }

  private static void write(Writer writer, Event event) throws IOException {
    List<Difference> differences =
        event.differences().isEmpty() ? List.of(new Difference("", "", "")) : event.differences();
    for (Difference difference : differences) {
      GuardedCsv.line(
          writer,
          String.valueOf(event.id()),
          event.at().toString(),
          event.who(),
          event.act().word(),
          event.kind(),
          event.key(),
          String.valueOf(event.records()),
          difference.column(),
          difference.before(),
          difference.after(),
          event.reason());
    }
  }

  /**
   * Who was shown what, the earliest first. What it was is left out where it is not for the viewer.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void readings(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    GuardedCsv.line(writer, "id", "at", "by", "way", "kind", "record", "searched", "records");
    int records = 0;
    long after = 0;
    while (after >= 0) {
      List<List<String>> step = veiled(readings(after));
      for (List<String> cells : step) {
        GuardedCsv.line(writer, cells.toArray(String[]::new));
      }
      records += step.size();
      after = step.isEmpty() ? -1 : Long.parseLong(step.get(step.size() - 1).get(0));
    }
    writer.flush();
    clerk.audit(Viewing.list(Viewing.Way.EXPORT, "audit_reading", "", records));
  }

  private List<List<String>> veiled(List<List<String>> step) {
    Set<String> hidden =
        history.hidden(step.stream().flatMap(ExportAudit::words).collect(Collectors.toSet()));
    return step.stream()
        .map(
            cells ->
                words(cells).anyMatch(hidden::contains)
                    ? List.of(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        "",
                        "",
                        cells.get(7))
                    : cells)
        .toList();
  }

  /** The codes a line may name: the parts of its key, the words searched for. */
  private static Stream<String> words(List<String> cells) {
    return Stream.of(cells.get(5).split("/", -1), cells.get(6).split(" ", -1))
        .flatMap(Stream::of)
        .filter(word -> !word.isEmpty());
  }

  private List<List<String>> readings(long after) {
    String sql =
        "select id, done_at, done_by, way, kind, record_key, searched, records"
            + " from registry.audit_reading where id > ? order by id fetch first "
            + STEP
            + " rows only";
    List<List<String>> step = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, after);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          step.add(reading(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
    return step;
  }

  private static List<String> reading(ResultSet rows) throws SQLException {
    return List.of(
        rows.getString(1),
        rows.getTimestamp(2).toLocalDateTime().toInstant(ZoneOffset.UTC).toString(),
        rows.getString(3),
        rows.getString(4),
        rows.getString(5),
        Objects.requireNonNullElse(rows.getString(6), ""),
        Objects.requireNonNullElse(rows.getString(7), ""),
        rows.getString(8));
  }
}
