package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.erasure.Person;

/**
 * Deletes what the import's tables say of an erased person: which submissions of field tools
 * yielded rows about him, his rows among those on their way, and of every import that failed all it
 * kept, since what it was sent may be his. Such an import cannot go on; sending the bundle again
 * brings what is missing, as rows that are in change nothing.
 */
public final class ForgetPerson {

  private static final String SENT_AGAIN =
      "The import failed, and what was sent was deleted when a person was erased. Send the bundle"
          + " again: rows that are in already change nothing.";

  private final Connection connection;
  private final Set<String> codes;

  private ForgetPerson(Connection connection, Set<String> codes) {
    this.connection = connection;
    this.codes = codes;
  }

  /**
   * @param codes of all records of the person
   * @return the imports that were given up, now or earlier, whose files are to be deleted
   */
  public static List<Long> forget(Connection connection, List<String> codes) throws SQLException {
    ForgetPerson forget = new ForgetPerson(connection, Set.copyOf(codes));
    for (String code : forget.codes) {
      forget.submissions(code);
    }
    List<Long> givenUp = forget.giveUp();
    for (String code : forget.codes) {
      forget.rowsOnTheirWay(code);
    }
    return givenUp;
  }

  private void submissions(String code) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select distinct file_no, row_key from batch.field_row where row_key like ? escape"
                    + " '!'");
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from batch.field_row where file_no = ? and row_key = ?")) {
      select.setString(1, within(code));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          BundleFile<?> file = Bundle.numbered(rows.getInt(1));
          if (isOfPerson(RegistryRows.split(file, rows.getString(2)))) {
            delete.setInt(1, file.number());
            delete.setString(2, rows.getString(2));
            delete.addBatch();
          }
        }
      }
      delete.executeBatch();
    }
  }

  private List<Long> giveUp() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update batch.intake set state = 'GIVEN_UP', failure = ? where state = 'FAILED'")) {
      update.setString(1, SENT_AGAIN);
      update.executeUpdate();
    }
    List<Long> givenUp = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("select id from batch.intake where state = 'GIVEN_UP'");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        givenUp.add(rows.getLong(1));
      }
    }
    for (long importId : givenUp) {
      StagedRows.delete(connection, importId);
    }
    return givenUp;
  }

  private void rowsOnTheirWay(String code) throws SQLException {
    for (StagedFile file : filesWith(code)) {
      List<Integer> records =
          StagedRows.like(connection, file, within(code)).stream()
              .filter(row -> isOfPerson(row.texts()))
              .map(StagedRow::record)
              .toList();
      StagedRows.delete(connection, file, records);
    }
  }

  private List<StagedFile> filesWith(String code) throws SQLException {
    List<StagedFile> files = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct import_id from batch.intake_row where cells like ? escape '!'")) {
      select.setString(1, within(code));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          files.addAll(StagedFiles.of(connection, rows.getLong(1)));
        }
      }
    }
    return files;
  }

  private boolean isOfPerson(Map<String, String> texts) {
    return texts.entrySet().stream()
        .anyMatch(
            cell -> Person.COLUMNS.contains(cell.getKey()) && codes.contains(cell.getValue()));
  }

  private static String within(String code) {
    return "%" + code.replaceAll("([!%_])", "!$1") + "%";
  }
}
