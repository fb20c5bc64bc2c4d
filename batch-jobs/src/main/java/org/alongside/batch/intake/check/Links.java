package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Field;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.registry.balance.OpeningBalanceRow;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file that name one another: parents, successors, merges. Rejects a row that names
 * nothing or closes a loop, then looks again, because what was rejected may be missed by others.
 * Holds the rows of the file that name another, and no others.
 */
final class Links<R extends Record & Row> {

  private static final int PAGE = 5000;

  private final StateAfter state;
  private final StagedFile staged;
  private final BundleFile<R> file;
  private final Field link;
  private final FindingCode loop;
  private final Map<String, Candidate<R>> standing = new HashMap<>();
  private final List<Candidate<R>> rejected = new ArrayList<>();

  Links(StateAfter state, StagedFile staged, BundleFile<R> file) {
    this.state = state;
    this.staged = staged;
    this.file = file;
    link = file.link().orElseThrow();
    loop =
        switch (link.column()) {
          case "parent_grant" -> FindingCode.GRANT_LOOP;
          case "adapted_from" -> FindingCode.ADAPTATION_LOOP;
          case "parent" -> FindingCode.AREA_LOOP;
          case "supersedes" -> FindingCode.SUPERSESSION_LOOP;
          default -> FindingCode.MERGE_LOOP;
        };
  }

  /** The rejected rows, with why; they are marked as rejected on the way. */
  List<Candidate<R>> judge(Connection connection) throws SQLException {
    gather(connection);
    boolean again = !standing.isEmpty();
    while (again) {
      List<Candidate<R>> wrong = unlike(connection, missing(connection));
      if (wrong.isEmpty()) {
        wrong = loops(connection);
      }
      again = reject(connection, wrong);
    }
    return rejected;
  }

  private void gather(Connection connection) throws SQLException {
    for (int after = 0; after < staged.rowsRead(); after += PAGE) {
      for (StagedRow row : StagedRows.between(connection, staged, after, after + PAGE)) {
        if (!next(row.texts()).isEmpty()) {
          String key = file.key(row.texts());
          R read = file.format().read(Cells.of(row.texts())).row().orElseThrow();
          standing.put(key, new Candidate<>(row, key, read));
        }
      }
    }
  }

  private String next(Map<String, String> texts) {
    return texts.getOrDefault(link.column(), "");
  }

  private List<Candidate<R>> missing(Connection connection) throws SQLException {
    Set<String> named =
        standing.values().stream().map(c -> next(c.staged().texts())).collect(Collectors.toSet());
    Set<String> known = state.existing(connection, file, named);
    List<Candidate<R>> missing = new ArrayList<>();
    for (Candidate<R> candidate : standing.values()) {
      if (!known.contains(next(candidate.staged().texts()))) {
        candidate.add(FindingCode.REFERENCE_UNKNOWN.at(link.column()));
        missing.add(candidate);
      }
    }
    return missing;
  }

  /** A balance and the one it supersedes name the same scope and country. */
  private List<Candidate<R>> unlike(Connection connection, List<Candidate<R>> wrong)
      throws SQLException {
    if (!wrong.isEmpty() || !file.equals(ReferenceFiles.OPENING_BALANCES)) {
      return wrong;
    }
    Set<String> keys = new HashSet<>(standing.keySet());
    standing.values().forEach(c -> keys.add(next(c.staged().texts())));
    Map<String, OpeningBalanceRow> balances =
        state.byKey(connection, ReferenceFiles.OPENING_BALANCES, keys);
    List<Candidate<R>> unlike = new ArrayList<>();
    for (Candidate<R> candidate : standing.values()) {
      OpeningBalanceRow successor = Objects.requireNonNull(balances.get(candidate.key()));
      OpeningBalanceRow first =
          Objects.requireNonNull(balances.get(next(candidate.staged().texts())));
      candidate.addAll(successor.asSuccessorOf(first));
      if (candidate.isRejected()) {
        unlike.add(candidate);
      }
    }
    return unlike;
  }

  /** The last row of each loop. */
  private List<Candidate<R>> loops(Connection connection) throws SQLException {
    Map<String, String> others = others(connection);
    Set<String> done = new HashSet<>();
    List<Candidate<R>> last = new ArrayList<>();
    for (String from : List.copyOf(standing.keySet())) {
      Set<String> path = new LinkedHashSet<>();
      String at = from;
      while (at != null && !done.contains(at) && path.add(at)) {
        at = follow(at, others);
      }
      if (at != null && path.contains(at)) {
        lastOf(path, at).ifPresent(last::add);
      }
      done.addAll(path);
    }
    last.forEach(candidate -> candidate.add(loop.at(link.column())));
    return last;
  }

  private @Nullable String follow(String key, Map<String, String> others) {
    Candidate<R> candidate = standing.get(key);
    return candidate == null ? others.get(key) : next(candidate.staged().texts());
  }

  /** Empty for a loop that the registry had before. */
  private Optional<Candidate<R>> lastOf(Set<String> path, String entry) {
    @Nullable Candidate<R> last = null;
    boolean inside = false;
    for (String key : path) {
      inside |= key.equals(entry);
      Candidate<R> candidate = standing.get(key);
      if (inside
          && candidate != null
          && (last == null || candidate.staged().record() > last.staged().record())) {
        last = candidate;
      }
    }
    return Optional.ofNullable(last);
  }

  /** What the records further along the chains name, which are not among the rows gathered. */
  private Map<String, String> others(Connection connection) throws SQLException {
    Map<String, String> others = new HashMap<>();
    Set<String> frontier = new HashSet<>();
    standing.values().forEach(c -> frontier.add(next(c.staged().texts())));
    while (true) {
      frontier.removeAll(standing.keySet());
      frontier.removeAll(others.keySet());
      if (frontier.isEmpty()) {
        return others;
      }
      Map<String, R> rows = state.byKey(connection, file, frontier);
      frontier.forEach(key -> others.put(key, null));
      frontier.clear();
      rows.forEach(
          (key, row) -> {
            String next = file.format().write(row).getOrDefault(link.column(), "");
            if (!next.isEmpty()) {
              others.put(key, next);
              frontier.add(next);
            }
          });
    }
  }

  private boolean reject(Connection connection, Collection<Candidate<R>> wrong)
      throws SQLException {
    for (Candidate<R> candidate : wrong) {
      standing.remove(candidate.key());
      rejected.add(candidate);
    }
    List<Integer> records = wrong.stream().map(c -> c.staged().record()).toList();
    StagedRows.move(connection, staged, records, "R");
    return !wrong.isEmpty();
  }
}
