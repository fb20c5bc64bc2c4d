package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;
import org.alongside.registry.trace.Ids;

/** Gives every new cohort the team of its implementer, made if there is none yet. */
final class Teams {

  private final RegistryRows registry;
  private final Author author;

  Teams(RegistryRows registry, Author author) {
    this.registry = registry;
    this.author = author;
  }

  void appoint(Connection connection, List<Change> cohorts) throws SQLException {
    Set<String> codes = new LinkedHashSet<>();
    for (Change change : cohorts) {
      String implementer = change.after().getOrDefault("implementer", "");
      if (change.isCreation() && !implementer.isEmpty()) {
        change.after().put("team", implementer);
        codes.add(implementer);
      }
    }
    codes.removeAll(registry.ids(connection, PeopleFiles.TEAMS, codes).keySet());
    Ids ids = new Ids(connection);
    for (String code : codes) {
      found(connection, ids.next(), code);
    }
  }

  private void found(Connection connection, long id, String code) throws SQLException {
    String sql =
        "insert into registry.team (id, code, name, created_at, created_by, changed_at, changed_by,"
            + " version) select cast(? as bigint), code, name, cast(? as timestamp), cast(? as"
            + " varchar(60)), cast(? as timestamp), cast(? as varchar(60)), 1 from"
            + " registry.organisation where code = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.setTimestamp(2, Imports.utc(author.at()));
      statement.setString(3, author.name());
      statement.setTimestamp(4, Imports.utc(author.at()));
      statement.setString(5, author.name());
      statement.setString(6, code);
      statement.executeUpdate();
    }
    Alteration founded =
        Alteration.createdTogether(
            PeopleFiles.TEAMS.format(), List.of(Map.of("team", code)), List.of(id));
    AuditLog.add(connection, author.cause(), List.of(founded));
  }
}
