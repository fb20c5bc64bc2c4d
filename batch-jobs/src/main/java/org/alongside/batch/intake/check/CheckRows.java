package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Field;
import org.alongside.batch.intake.bundle.LinkFiles;
import org.alongside.batch.intake.store.Existing;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.batch.intake.store.Unseen;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.Row;

/**
 * Looks at staged rows and says what is wrong with them; changes nothing. Not safe for threads,
 * made anew for every attempt at the step.
 */
public final class CheckRows {

  private final StateAfter state;
  private final Unseen unseen;
  private final Rules rules;

  /**
   * @param unseen what the import may not touch
   */
  public CheckRows(StateAfter state, Unseen unseen, Clock clock) {
    this.state = state;
    this.unseen = unseen;
    rules = new Rules(clock);
  }

  /** Whether a file is looked at in a phase at all. */
  public boolean applies(StagedFile file, Phase phase) {
    return switch (phase) {
      case KEYS, ROWS -> true;
      case LINKS -> hasLinks(file);
      case GROUPS -> rules.haveGroups(file.file());
    };
  }

  private static boolean hasLinks(StagedFile file) {
    return file.file().equals(LinkFiles.CASCADE_LINKS)
        || file.file().link().filter(f -> file.columns().contains(f.column())).isPresent();
  }

  /** Of the rows in the groups with these hashes, those whose key an earlier row has. */
  public <R extends Record & Row> List<Candidate<R>> keys(
      Connection connection, StagedFile staged, BundleFile<R> file, Set<Long> hashes)
      throws SQLException {
    Set<String> seen = new HashSet<>();
    List<Candidate<R>> twice = new ArrayList<>();
    for (StagedRow row : StagedRows.ofHashes(connection, staged, hashes)) {
      String key = file.key(row.texts());
      if (!seen.add(key)) {
        Reading<R> reading = file.format().read(Cells.of(row.texts()));
        Candidate<R> candidate = new Candidate<>(row, key, reading.row().orElseThrow());
        candidate.add(FindingCode.KEY_TWICE.at(file.format().keyColumns().get(0)));
        twice.add(candidate);
      }
    }
    return twice;
  }

  /** What is found about single rows. */
  public <R extends Record & Row> List<Candidate<R>> rows(
      Connection connection, StagedFile staged, BundleFile<R> file, List<StagedRow> rows)
      throws SQLException {
    List<Candidate<R>> candidates = candidates(connection, staged, file, rows);
    for (Field field : file.fields()) {
      if (field.refersElsewhere()) {
        references(connection, file, field, candidates);
      }
    }
    rules
        .ofRows(file)
        .look(connection, state, candidates.stream().filter(c -> !c.isRejected()).toList());
    return candidates;
  }

  /** Each row with what an absent column leaves as it is; findings known before are left out. */
  private <R extends Record & Row> List<Candidate<R>> candidates(
      Connection connection, StagedFile staged, BundleFile<R> file, List<StagedRow> all)
      throws SQLException {
    List<Candidate<R>> candidates = new ArrayList<>();
    List<StagedRow> rows = new ArrayList<>();
    for (StagedRow row : all) {
      if (unseen.refuses(file, row.texts())) {
        candidates.add(outOfReach(file, row));
      } else {
        rows.add(row);
      }
    }
    Map<String, Existing> before =
        staged.isComplete() || !file.leansOnColumnsNotSent()
            ? Map.of()
            : state.before(connection, file, rows.stream().map(StagedRow::texts).toList());
    for (StagedRow row : rows) {
      String key = file.key(row.texts());
      Reading<R> alone = file.format().read(Cells.of(row.texts()));
      Existing existing = before.get(key);
      Reading<R> whole =
          existing == null
              ? alone
              : file.format().read(Cells.of(row.texts()).over(Cells.of(existing.texts())));
      R kept = whole.row().or(alone::row).orElseThrow();
      Candidate<R> candidate = new Candidate<>(row, key, kept);
      whole.findings().stream()
          .filter(finding -> !alone.findings().contains(finding))
          .filter(finding -> isOfThisRow(staged, finding))
          .forEach(candidate::add);
      candidates.add(candidate);
    }
    return candidates;
  }

  /** Nothing else is said of it: that would tell of the record. */
  private static <R extends Record & Row> Candidate<R> outOfReach(
      BundleFile<R> file, StagedRow row) {
    R alone = file.format().read(Cells.of(row.texts())).row().orElseThrow();
    Candidate<R> candidate = new Candidate<>(row, file.key(row.texts()), alone);
    candidate.add(FindingCode.RECORD_OUT_OF_REACH.at(file.format().keyColumns().get(0)));
    return candidate;
  }

  /** Not what was accepted long ago in a column that was not sent. */
  private static boolean isOfThisRow(StagedFile staged, Finding finding) {
    return finding.isError() || staged.columns().contains(finding.column());
  }

  private <R extends Record & Row> void references(
      Connection connection, BundleFile<R> file, Field field, List<Candidate<R>> candidates)
      throws SQLException {
    Map<Candidate<R>, String> keys = new LinkedHashMap<>();
    for (Candidate<R> candidate : candidates) {
      String key = file.referenceKey(field, candidate.staged().texts());
      if (!key.isEmpty() && !candidate.isRejected()) {
        keys.put(candidate, key);
      }
    }
    if (keys.isEmpty()) {
      return;
    }
    Field.Reference reference = Objects.requireNonNull(field.reference());
    Set<String> known =
        state.known(
            connection,
            Objects.requireNonNull(reference.target()),
            new LinkedHashSet<>(keys.values()));
    keys.forEach(
        (candidate, key) -> {
          if (!known.contains(key)) {
            candidate.add(reference.unknown().at(field.column()));
          }
        });
  }

  /** What is found about rows that have part of the key in common, given by hashes of that part. */
  public <R extends Record & Row> List<Candidate<R>> groups(
      Connection connection, StagedFile staged, BundleFile<R> file, Set<Long> hashes)
      throws SQLException {
    List<StagedRow> rows = StagedRows.ofHashes(connection, staged, hashes);
    Map<String, Existing> before =
        state.before(connection, file, rows.stream().map(StagedRow::texts).toList());
    Map<String, List<Candidate<R>>> groups = new LinkedHashMap<>();
    for (StagedRow row : rows) {
      String key = file.key(row.texts());
      Existing existing = before.get(key);
      Cells cells =
          existing == null
              ? Cells.of(row.texts())
              : Cells.of(row.texts()).over(Cells.of(existing.texts()));
      file.format()
          .read(cells)
          .row()
          .ifPresent(
              whole ->
                  groups
                      .computeIfAbsent(file.groupKey(row.texts()), any -> new ArrayList<>())
                      .add(new Candidate<>(row, key, whole)));
    }
    Map<String, Map<String, R>> there = byGroup(file, before);
    groups.forEach(
        (group, candidates) ->
            rules
                .ofGroups(file)
                .judge(new GroupRule.Group<>(candidates, there.getOrDefault(group, Map.of()))));
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static <R extends Record & Row> Map<String, Map<String, R>> byGroup(
      BundleFile<R> file, Map<String, Existing> rows) {
    Map<String, Map<String, R>> groups = new HashMap<>();
    rows.forEach(
        (key, row) ->
            file.format()
                .read(Cells.of(row.texts()))
                .row()
                .ifPresent(
                    read ->
                        groups
                            .computeIfAbsent(
                                file.groupKey(row.texts()), any -> new LinkedHashMap<>())
                            .put(key, read)));
    return groups;
  }

  /** What is found about rows of the file that name one another. */
  public <R extends Record & Row> List<? extends Candidate<?>> links(
      Connection connection, StagedFile staged, BundleFile<R> file) throws SQLException {
    if (file.equals(LinkFiles.CASCADE_LINKS)) {
      return new CascadeLoops(staged).judge(connection);
    }
    return new Links<>(state, staged, file).judge(connection);
  }
}
