package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.LinkFiles;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.pair.CheckInRow;
import org.alongside.registry.pair.PairRow;

/** Pairs and their check-ins: on days on which the pair ran, at sessions of its cohort. */
final class PairRules implements RowRule<CheckInRow> {

  private final SiteDays days;

  PairRules(SiteDays days) {
    this.days = days;
  }

  /** A pair keeps the days on which it checked in before. */
  static void lookAtPairs(
      Connection connection, StateAfter state, List<Candidate<PairRow>> candidates)
      throws SQLException {
    var before =
        state.before(
            connection,
            LinkFiles.CHECK_INS,
            candidates.stream().map(c -> Map.of("pair", c.row().pair())).toList());
    Map<String, PairRow> pairs = new HashMap<>();
    candidates.forEach(candidate -> pairs.put(candidate.row().pair(), candidate.row()));
    Set<String> outside = new HashSet<>();
    for (var checkIn : before.values()) {
      String code = Objects.requireNonNull(checkIn.texts().get("pair"));
      LocalDate heldOn = LocalDate.parse(Objects.requireNonNull(checkIn.texts().get("held_on")));
      PairRow pair = pairs.get(code);
      if (pair != null && !pair.runsOn(heldOn)) {
        outside.add(code);
      }
    }
    for (var candidate : candidates) {
      if (outside.contains(candidate.row().pair())) {
        candidate.add(FindingCode.CHECK_IN_OUTSIDE_PAIR.at("ends_on"));
      }
    }
  }

  @Override
  public void look(Connection connection, StateAfter state, List<Candidate<CheckInRow>> candidates)
      throws SQLException {
    Map<String, PairRow> pairs =
        state.byKey(
            connection,
            LinkFiles.PAIRS,
            candidates.stream().map(c -> c.row().pair()).collect(Collectors.toSet()));
    Map<String, LocalDate> today =
        days.today(
            connection,
            state,
            pairs.values().stream().map(PairRow::cohort).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      PairRow pair = pairs.get(candidate.row().pair());
      if (pair != null) {
        LocalDate day = Objects.requireNonNull(today.get(pair.cohort()));
        candidate.addAll(candidate.row().of(pair, day));
      }
    }
    sessions(connection, state, candidates, pairs);
  }

  private static void sessions(
      Connection connection,
      StateAfter state,
      List<Candidate<CheckInRow>> candidates,
      Map<String, PairRow> pairs)
      throws SQLException {
    Map<Candidate<CheckInRow>, String> sessions = new HashMap<>();
    for (var candidate : candidates) {
      PairRow pair = pairs.get(candidate.row().pair());
      if (pair != null && candidate.row().session() != null) {
        sessions.put(candidate, pair.cohort() + BundleFile.BETWEEN + candidate.row().session());
      }
    }
    Set<String> known =
        state.known(connection, PeopleFiles.SESSIONS, Set.copyOf(sessions.values()));
    sessions.forEach(
        (candidate, session) -> {
          if (!known.contains(session)) {
            candidate.add(FindingCode.REFERENCE_UNKNOWN.at("session"));
          }
        });
  }
}
