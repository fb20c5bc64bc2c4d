package org.alongside.batch.intake.bundle;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.alongside.registry.entry.Never;
import org.jspecify.annotations.Nullable;

/**
 * How the one spelling of a value goes into a database column and comes back. The spelling is that
 * of {@code RowFormat.write}; the empty text stands for nothing.
 */
public enum Kind {
  TEXT(Types.VARCHAR) {
    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setString(index, text);
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      return orEmpty(rows.getString(index));
    }
  },
  /** Kept as an empty text where there is nothing: part of a unique key, or a list. */
  TEXT_NEVER_NULL(Types.VARCHAR) {
    @Override
    public void bind(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setString(index, text);
    }

    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setString(index, text);
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      return orEmpty(rows.getString(index));
    }
  },
  DATE(Types.DATE) {
    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setDate(index, Date.valueOf(LocalDate.parse(text)));
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      Date date = rows.getDate(index);
      return date == null ? "" : date.toLocalDate().toString();
    }
  },
  WHOLE(Types.BIGINT) {
    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setLong(index, Long.parseLong(text));
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      long value = rows.getLong(index);
      return rows.wasNull() ? "" : Long.toString(value);
    }
  },
  DECIMAL(Types.DECIMAL) {
    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setBigDecimal(index, new BigDecimal(text));
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      BigDecimal value = rows.getBigDecimal(index);
      if (value == null) {
        return "";
      }
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
  },
  YES_NO(Types.BOOLEAN) {
    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      statement.setBoolean(index, "yes".equals(text));
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      boolean value = rows.getBoolean(index);
      if (rows.wasNull()) {
        return "";
      }
      return value ? "yes" : "no";
    }
  },
  /** Kept as the last of all days where there is none: part of a unique key. No day reaches it. */
  DATE_NEVER_NULL(Types.DATE) {
    @Override
    public void bind(PreparedStatement statement, int index, String text) throws SQLException {
      LocalDate day = text.isEmpty() ? Never.DAY : LocalDate.parse(text);
      statement.setDate(index, Date.valueOf(day));
    }

    @Override
    void bindValue(PreparedStatement statement, int index, String text) throws SQLException {
      bind(statement, index, text);
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      LocalDate day = rows.getDate(index).toLocalDate();
      return day.equals(Never.DAY) ? "" : day.toString();
    }
  },
  /** As {@link #REFERENCE}; 0 where nothing is named: part of a unique key. */
  REFERENCE_OR_NONE(Types.BIGINT) {
    @Override
    public void bind(PreparedStatement statement, int index, String id) throws SQLException {
      statement.setLong(index, id.isEmpty() ? 0 : Long.parseLong(id));
    }

    @Override
    void bindValue(PreparedStatement statement, int index, String id) throws SQLException {
      bind(statement, index, id);
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      return orEmpty(rows.getString(index));
    }
  },
  /** The id of another record; read back as that record's code. */
  REFERENCE(Types.BIGINT) {
    @Override
    void bindValue(PreparedStatement statement, int index, String id) throws SQLException {
      statement.setLong(index, Long.parseLong(id));
    }

    @Override
    public String read(ResultSet rows, int index) throws SQLException {
      return orEmpty(rows.getString(index));
    }
  };

  private final int sqlType;

  Kind(int sqlType) {
    this.sqlType = sqlType;
  }

  /** Sets a parameter; nothing where the text is empty. */
  public void bind(PreparedStatement statement, int index, String text) throws SQLException {
    if (text.isEmpty()) {
      statement.setNull(index, sqlType);
    } else {
      bindValue(statement, index, text);
    }
  }

  abstract void bindValue(PreparedStatement statement, int index, String text) throws SQLException;

  /** The spelling of what the current row holds. */
  public abstract String read(ResultSet rows, int index) throws SQLException;

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
