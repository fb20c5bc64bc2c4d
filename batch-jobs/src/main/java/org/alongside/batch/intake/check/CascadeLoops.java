package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.bundle.LinkFiles;
import org.alongside.batch.intake.store.CascadeGraph;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.registry.cascade.CascadeLinkRow;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.alongside.registry.row.Cells;

/**
 * Looks for cohorts that would have been led, in the end, by somebody trained in them. Takes the
 * links of the file one by one over those of the registry, so the one rejected is the last of its
 * loop. Holds the pairs of cohorts, not the links.
 */
final class CascadeLoops {

  private static final int PAGE = 5000;

  private final StagedFile staged;
  private final Map<String, Set<String>> led = new HashMap<>();
  private final List<Candidate<CascadeLinkRow>> rejected = new ArrayList<>();

  CascadeLoops(StagedFile staged) {
    this.staged = staged;
  }

  /** The rejected rows, with why. */
  List<Candidate<CascadeLinkRow>> judge(Connection connection) throws SQLException {
    for (int after = 0; after < staged.rowsRead(); after += PAGE) {
      for (StagedRow row : StagedRows.between(connection, staged, after, after + PAGE)) {
        judge(connection, row);
      }
    }
    return rejected;
  }

  private void judge(Connection connection, StagedRow staged) throws SQLException {
    CascadeLinkRow row =
        LinkFiles.CASCADE_LINKS.format().read(Cells.of(staged.texts())).row().orElseThrow();
    learn(connection, row.ledCohort());
    if (Loops.leads(
        row.ledCohort(), row.trainedIn(), cohort -> led.getOrDefault(cohort, Set.of()))) {
      String key = LinkFiles.CASCADE_LINKS.key(staged.texts());
      Candidate<CascadeLinkRow> candidate = new Candidate<>(staged, key, row);
      candidate.add(FindingCode.CASCADE_LOOP.at("led_cohort"));
      rejected.add(candidate);
    } else {
      learn(connection, row.trainedIn());
      led.computeIfAbsent(row.trainedIn(), any -> new HashSet<>()).add(row.ledCohort());
    }
  }

  /** What the registry says was led from a cohort, and from those, until nothing new comes. */
  private void learn(Connection connection, String cohort) throws SQLException {
    Set<String> unknown = new HashSet<>(Set.of(cohort));
    unknown.removeAll(led.keySet());
    while (!unknown.isEmpty()) {
      Map<String, Set<String>> found = CascadeGraph.ledFrom(connection, unknown);
      unknown.forEach(code -> led.put(code, new HashSet<>(found.getOrDefault(code, Set.of()))));
      Set<String> next = new HashSet<>();
      found.values().forEach(next::addAll);
      next.removeAll(led.keySet());
      unknown = next;
    }
  }
}
