package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.AccountFiles;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.framework.FrameworkLineRow;
import org.alongside.registry.framework.LineName;
import org.alongside.registry.framework.ManualResultRow;
import org.alongside.registry.target.TargetRow;

/** Results frameworks: what filters name, which lines are reported by hand, targets of lines. */
final class FrameworkRules {

  private FrameworkRules() {}

  static void lookAtLines(
      Connection connection, StateAfter state, List<Candidate<FrameworkLineRow>> candidates)
      throws SQLException {
    filters(connection, state, candidates, "programme", ReferenceFiles.PROGRAMMES);
    filters(connection, state, candidates, "area", ReferenceFiles.AREAS);
    List<Map<String, String>> bound =
        candidates.stream()
            .filter(c -> !c.row().isManual())
            .map(c -> Map.of("grant", c.row().grant(), "line", c.row().line()))
            .toList();
    Set<String> reported = new HashSet<>();
    for (var result : state.before(connection, AccountFiles.MANUAL_RESULTS, bound).values()) {
      reported.add(AccountFiles.RESULTS_FRAMEWORK.key(result.texts()));
    }
    for (var candidate : candidates) {
      if (!candidate.row().isManual() && reported.contains(candidate.key())) {
        candidate.add(FindingCode.LINE_HAS_RESULTS.at("indicator"));
      }
    }
  }

  private static void filters(
      Connection connection,
      StateAfter state,
      List<Candidate<FrameworkLineRow>> candidates,
      String column,
      BundleFile<?> file)
      throws SQLException {
    Map<Candidate<FrameworkLineRow>, String> named = new HashMap<>();
    for (var candidate : candidates) {
      candidate.row().conditions().stream()
          .filter(filter -> filter.column().equals(column))
          .forEach(filter -> named.put(candidate, filter.value()));
    }
    Set<String> known = state.known(connection, file, Set.copyOf(named.values()));
    named.forEach(
        (candidate, code) -> {
          if (!known.contains(code)) {
            candidate.add(FindingCode.REFERENCE_UNKNOWN.at("filters"));
          }
        });
  }

  static void lookAtResults(
      Connection connection, StateAfter state, List<Candidate<ManualResultRow>> candidates)
      throws SQLException {
    Map<String, FrameworkLineRow> lines =
        state.byKey(
            connection,
            AccountFiles.RESULTS_FRAMEWORK,
            candidates.stream().map(c -> key(c.row())).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      FrameworkLineRow line = lines.get(key(candidate.row()));
      if (line != null) {
        candidate.addAll(candidate.row().of(line));
      }
    }
  }

  private static String key(ManualResultRow row) {
    return row.grant() + BundleFile.BETWEEN + row.line();
  }

  static void lookAtTargets(
      Connection connection, StateAfter state, List<Candidate<TargetRow>> candidates)
      throws SQLException {
    Map<Candidate<TargetRow>, String> named = new HashMap<>();
    for (var candidate : candidates) {
      String indicator = candidate.row().indicator();
      if (LineName.isMeant(indicator)) {
        Optional<LineName> line = LineName.of(indicator);
        named.put(candidate, line.map(l -> l.grant() + BundleFile.BETWEEN + l.line()).orElse(""));
      }
    }
    Set<String> known =
        state.known(connection, AccountFiles.RESULTS_FRAMEWORK, Set.copyOf(named.values()));
    named.forEach(
        (candidate, line) -> {
          if (!known.contains(line)) {
            candidate.add(FindingCode.REFERENCE_UNKNOWN.at("indicator"));
          }
        });
  }
}
