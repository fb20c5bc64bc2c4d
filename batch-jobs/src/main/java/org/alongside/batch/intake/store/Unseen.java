package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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

/**
 * The records that somebody may not see, by the rule of {@link
 * org.alongside.registry.access.Sight}: cohorts linked to key populations that are not of an own
 * team, people who are in no other cohort, and whatever names one of these, of whatever file.
 */
public final class Unseen {

  private static final String COHORTS = "cohorts.csv";
  private static final String PARTICIPANTS = "participants.csv";

  private static final String FEEDBACK = "feedback.csv";

  /** A person's code in a column that need not name a record. */
  private static final String MENTIONED = "related_participant";

  /** The same, in {@link #FEEDBACK} alone: elsewhere it is a running number. */
  private static final String RESPONDENT = "respondent";

  /** Files whose records belong to a cohort but are known by a code of their own. */
  private static final Map<String, String> TABLES =
      Map.of(
          "pairs.csv", "pair",
          "referrals.csv", "referral",
          "concerns.csv", "concern",
          "narratives.csv", "narrative");

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

  /**
   * Everything that is not open to somebody to begin with.
   *
   * @param teams codes of his or her own teams
   */
  public static Unseen by(Collection<String> teams, Connection connection) throws SQLException {
    Unseen unseen = new Unseen();
    unseen.find(connection, List.copyOf(teams));
    return unseen;
  }

  /** Nothing: everything is open. */
  public static Unseen nothing() {
    return new Unseen();
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
    for (Map.Entry<String, String> of : TABLES.entrySet()) {
      String sql =
          "select x.code from registry.%s x join registry.cohort c on c.id = x.cohort_id left join"
              + " registry.team t on t.id = c.team_id where ";
      keys.put(of.getKey(), codes(connection, sql.formatted(of.getValue()) + linked, teams));
    }
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

  /**
   * Whether a row of an export stays back; what it would have named is remembered. Asked row by row
   * in the order of the bundle, so that what names a record comes after it.
   */
  public boolean hides(BundleFile<?> file, Map<String, String> texts) {
    boolean hidden = !keys.isEmpty() && touches(file, texts);
    if (hidden && named.contains(file.name())) {
      keys.computeIfAbsent(file.name(), any -> new HashSet<>()).add(file.key(texts));
    }
    return hidden;
  }

  private boolean touches(BundleFile<?> file, Map<String, String> texts) {
    return holds(file.name(), file.key(texts))
        || file.fields().stream()
            .filter(Field::refersElsewhere)
            .anyMatch(field -> holds(target(field), file.referenceKey(field, texts)))
        || holds(PARTICIPANTS, texts.getOrDefault(MENTIONED, ""));
  }

  /**
   * Whether a row that comes in would change one of the records, or name one, and so find out about
   * it or come to see it.
   */
  public boolean refuses(BundleFile<?> file, Map<String, String> texts) {
    return !keys.isEmpty()
        && (touches(file, texts)
            || file.link()
                .filter(field -> holds(file.name(), file.referenceKey(field, texts)))
                .isPresent()
            || (file.name().equals(FEEDBACK)
                && holds(PARTICIPANTS, texts.getOrDefault(RESPONDENT, ""))));
  }

  /** Clears the cell by which a row that is seen names one of its own kind that is not. */
  public void unlink(BundleFile<?> file, Map<String, String> texts) {
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
