package org.alongside.batch.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Derby;
import org.alongside.batch.intake.bundle.Field;
import org.alongside.batch.intake.bundle.Kind;

/**
 * All rows of one file, one after the other, in the order of the natural key: texts by code point,
 * days and numbers by size, what is empty first. Holds no more than a few rows at a time.
 */
final class BundleRows {

  private static final int FETCHED_AT_ONCE = 2000;
  private static final Set<Kind> TEXTS =
      EnumSet.of(Kind.TEXT, Kind.TEXT_NEVER_NULL, Kind.REFERENCE);

  private final Connection connection;
  private final boolean postgresql;

  BundleRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.postgresql = connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
  }

  /** Something to be done with a row: its texts by column, which may be kept and changed. */
  interface Sink<E extends Exception> {
    void take(Map<String, String> texts) throws E;
  }

  <E extends Exception> void each(BundleFile<?> file, Sink<E> sink) throws SQLException, E {
    List<Field> fields = file.fields();
    try (PreparedStatement select = connection.prepareStatement(sql(file))) {
      select.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Map<String, String> texts = new LinkedHashMap<>();
          for (int i = 0; i < fields.size(); i++) {
            texts.put(fields.get(i).column(), fields.get(i).kind().read(rows, i + 1));
          }
          sink.take(texts);
        }
      }
    }
  }

  private String sql(BundleFile<?> file) {
    return file.fields().stream()
            .map(Field::expression)
            .collect(Collectors.joining(", ", "select ", " from"))
        + Derby.FIXED_ORDER
        + file.table()
        + " t"
        + file.hint()
        + file.joins()
        + file.format().keyColumns().stream()
            .map(column -> order(file.field(column)))
            .collect(Collectors.joining(", ", " order by ", ""));
  }

  /** Derby compares texts by code point of itself; PostgreSQL as its locale has it. */
  private String order(Field field) {
    boolean byLocale = postgresql && TEXTS.contains(field.kind());
    return field.expression() + (byLocale ? " collate \"C\"" : "") + " nulls first";
  }
}
