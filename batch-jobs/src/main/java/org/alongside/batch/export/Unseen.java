package org.alongside.batch.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Field;
import org.alongside.registry.access.Viewer;

/**
 * The records that the viewer may not see, by the rule of {@link
 * org.alongside.registry.access.Sight}: cohorts linked to key populations that are not of an own
 * team, people who are in no other cohort, and whatever names one of these, of whatever file. Asked
 * row by row in the order of the bundle, so that what names a record comes after it.
 */
final class Unseen {

  private static final String COHORTS = "cohorts.csv";
  private static final String PARTICIPANTS = "participants.csv";

  /** A person's code in a column that need not name a record. */
  private static final String MENTIONED = "related_participant";

  /** Everything that links a person to a cohort, as in the rule. */
  private static final String THROUGH =
      " from (select participant_id, cohort_id from registry.enrolment union select"
          + " a.participant_id, s.cohort_id from registry.attendance a join"
          + " registry.cohort_session s on s.id = a.session_id union select participant_id,"
          + " cohort_id from registry.step union select participant_id, cohort_id from"
          + " registry.pledge where participant_id is not null union select participant_id,"
          + " cohort_id from registry.referral where participant_id is not null union select"
          + " participant_id, cohort_id from registry.pair union select partner_id, cohort_id from"
          + " registry.pair union select trainer_id, led_cohort_id from registry.cascade_link union"
          + " select trainer_id, trained_in_id from registry.cascade_link union select r.id,"
          + " f.cohort_id from registry.feedback f join registry.participant r on r.code ="
          + " f.respondent) x (participant_id, cohort_id) join registry.participant p on p.id ="
          + " x.participant_id join registry.cohort c on c.id = x.cohort_id left join registry.team t on t.id = c.team_id"
          + " where ";

  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Set<String> named =
      Bundle.files().stream()
          .flatMap(file -> file.fields().stream())
          .filter(Field::refersElsewhere)
          .map(Unseen::target)
          .collect(Collectors.toSet());

  /** Everything the viewer may not see to begin with. */
  static Unseen by(Viewer viewer, Connection connection) throws SQLException {
    Unseen unseen = new Unseen();
    unseen.find(connection, List.copyOf(viewer.teams()));
    return unseen;
  }

  private void find(Connection connection, List<String> teams) throws SQLException {
    String linked =
        "c.key_population_linked = true"
            + (teams.isEmpty()
                ? ""
                : " and (t.code is null or t.code not in ("
                    + String.join(", ", Collections.nCopies(teams.size(), "?"))
                    + "))");
    Set<String> cohorts =
        codes(
            connection,
            "select c.code from registry.cohort c left join registry.team t on t.id = c.team_id"
                + " where "
                + linked,
            teams);
    if (cohorts.isEmpty()) {
      return;
    }
    Set<String> people = codes(connection, "select distinct p.code" + THROUGH + linked, teams);
    people.removeAll(
        codes(connection, "select distinct p.code" + THROUGH + "not (" + linked + ")", teams));
    keys.put(COHORTS, cohorts);
    keys.put(PARTICIPANTS, people);
  }

  private static Set<String> codes(Connection connection, String sql, List<String> teams)
      throws SQLException {
    Set<String> codes = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < teams.size(); i++) {
        select.setString(i + 1, teams.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
    }
    return codes;
  }

  /** Whether a row stays back; what it would have named is remembered. */
  boolean hides(BundleFile<?> file, Map<String, String> texts) {
    if (keys.isEmpty()) {
      return false;
    }
    boolean hidden =
        holds(file.name(), file.key(texts))
            || file.fields().stream()
                .filter(Field::refersElsewhere)
                .anyMatch(field -> holds(target(field), file.referenceKey(field, texts)))
            || holds(PARTICIPANTS, texts.getOrDefault(MENTIONED, ""));
    if (hidden && named.contains(file.name())) {
      keys.computeIfAbsent(file.name(), any -> new HashSet<>()).add(file.key(texts));
    }
    return hidden;
  }

  /** Clears the cell by which a row that is seen names one of its own kind that is not. */
  void unlink(BundleFile<?> file, Map<String, String> texts) {
    file.link()
        .filter(field -> holds(file.name(), file.referenceKey(field, texts)))
        .ifPresent(field -> texts.put(field.column(), ""));
  }

  private boolean holds(String file, String key) {
    return keys.getOrDefault(file, Set.of()).contains(key);
  }

  private static String target(Field field) {
    Field.Reference reference = field.reference();
    if (reference == null || reference.target() == null) {
      throw new IllegalArgumentException(field.column() + " names nothing");
    }
    return reference.target().name();
  }
}
