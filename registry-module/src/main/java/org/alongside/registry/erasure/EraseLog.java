package org.alongside.registry.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.registry.audit.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Blanks in the audit log what identifies an erased person: what was recorded of him before and
 * after, the reasons given, and his code wherever it stands. Who did what to which kind of record,
 * and when, stays. The database lets this happen within an erasure only. On the caller's connection
 * and in its transaction.
 */
final class EraseLog {

  private static final String NOTHING = "{}";
  private static final String REASON = "(erased)";

  private final Connection connection;
  private final Map<String, List<String>> keys;

  /** An entry as it was, and as it is to be. */
  private record Line(
      long id,
      String kind,
      @Nullable String key,
      @Nullable String participant,
      boolean many,
      @Nullable String reason,
      String details) {}

  /**
   * @param keys the columns of the natural key by kind of record
   */
  EraseLog(Connection connection, Map<String, List<String>> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  void erase(String code, String residue) throws SQLException {
    for (Line line : changes(code)) {
      Line blanked =
          code.equals(line.participant()) ? own(line, code, residue) : other(line, code, residue);
      if (!blanked.equals(line)) {
        write(blanked);
      }
    }
    eraseReadings(code, residue);
  }

  private Line own(Line line, String code, String residue) {
    return new Line(
        line.id(),
        line.kind(),
        line.key() == null ? null : key(line.kind(), line.key(), code, residue),
        residue,
        line.many(),
        line.reason() == null ? null : REASON,
        line.many() ? keys(line, code, residue) : NOTHING);
  }

  private Line other(Line line, String code, String residue) {
    return new Line(
        line.id(),
        line.kind(),
        line.key() == null ? null : key(line.kind(), line.key(), code, residue),
        line.participant(),
        line.many(),
        line.reason(),
        line.many() ? keys(line, code, residue) : differences(line.details(), code, residue));
  }

  private String keys(Line line, String code, String residue) {
    return line.details()
        .lines()
        .map(key -> key(line.kind(), key, code, residue))
        .collect(Collectors.joining("\n"));
  }

  /** The key with another code in the parts that hold a person's. */
  private String key(String kind, String key, String code, String residue) {
    List<String> columns = keys.getOrDefault(kind, List.of("participant"));
    String[] parts = key.split("/", -1);
    for (int i = 0; i < parts.length && i < columns.size(); i++) {
      if (Person.COLUMNS.contains(columns.get(i)) && parts[i].equals(code)) {
        parts[i] = residue;
      }
    }
    return String.join("/", parts);
  }

  private static String differences(String details, String code, String residue) {
    List<Difference> before = Difference.read(details);
    List<Difference> after =
        before.stream()
            .map(
                d ->
                    Person.COLUMNS.contains(d.column())
                        ? new Difference(
                            d.column(),
                            d.before().equals(code) ? residue : d.before(),
                            d.after().equals(code) ? residue : d.after())
                        : d)
            .toList();
    return after.equals(before) ? details : Difference.write(after);
  }

  private List<Line> changes(String code) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, kind, record_key, participant, records, reason, details from"
                + " registry.audit_change where participant = ? or record_key like ? escape '!'"
                + " or details like ? escape '!'")) {
      select.setString(1, code);
      select.setString(2, within(code));
      select.setString(3, within(code));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String details = rows.getString(7);
          lines.add(
              new Line(
                  rows.getLong(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getInt(5) > 1,
                  rows.getString(6),
                  details == null ? NOTHING : details));
        }
      }
    }
    return lines;
  }

  private void write(Line line) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update registry.audit_change set record_key = ?, participant = ?, reason = ?,"
                + " details = ? where id = ?")) {
      update.setString(1, line.key());
      update.setString(2, line.participant());
      update.setString(3, line.reason());
      update.setString(4, line.details());
      update.setLong(5, line.id());
      update.executeUpdate();
    }
  }

  /** That a person was looked at stays; which one does not. */
  private void eraseReadings(String code, String residue) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, kind, record_key, searched from registry.audit_reading where"
                    + " record_key like ? escape '!' or lower(searched) like ? escape '!'");
        PreparedStatement update =
            connection.prepareStatement(
                "update registry.audit_reading set record_key = ?, searched = ? where id = ?")) {
      select.setString(1, within(code));
      select.setString(2, within(code.toLowerCase(Locale.ROOT)));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String key = rows.getString(3);
          String searched = rows.getString(4);
          update.setString(1, key == null ? null : key(rows.getString(2), key, code, residue));
          update.setString(2, searched == null ? null : words(searched, code, residue));
          update.setLong(3, rows.getLong(1));
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private static String words(String searched, String code, String residue) {
    return Arrays.stream(searched.split(" ", -1))
        .map(word -> word.equalsIgnoreCase(code) ? residue : word)
        .collect(Collectors.joining(" "));
  }

  private static String within(String code) {
    return "%" + code.replaceAll("([!%_])", "!$1") + "%";
  }
}
