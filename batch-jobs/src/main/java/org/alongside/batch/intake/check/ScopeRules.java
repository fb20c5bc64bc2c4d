package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.programme.ProgrammeModel;
import org.alongside.registry.row.Choice;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** Scopes that balances and targets name: the record must exist, the word must be one. */
final class ScopeRules<R extends Row> implements RowRule<R> {

  /** The organisation's own funds, a donor without a record. */
  private static final String OWN = "OWN";

  private static final Map<String, BundleFile<?>> RECORDS =
      Map.of(
          "donor", ReferenceFiles.ORGANISATIONS,
          "grant", ReferenceFiles.GRANTS,
          "programme", ReferenceFiles.PROGRAMMES,
          "area", ReferenceFiles.AREAS);

  private final Function<R, String> type;
  private final Function<R, @Nullable String> scope;

  ScopeRules(Function<R, String> type, Function<R, @Nullable String> scope) {
    this.type = type;
    this.scope = scope;
  }

  @Override
  public void look(Connection connection, StateAfter state, List<Candidate<R>> candidates)
      throws SQLException {
    Map<BundleFile<?>, Set<String>> named = new HashMap<>();
    for (var candidate : candidates) {
      BundleFile<?> file = RECORDS.get(type.apply(candidate.row()));
      String code = scope.apply(candidate.row());
      if (file != null && code != null) {
        named.computeIfAbsent(file, any -> new HashSet<>()).add(code);
      }
    }
    for (var entry : named.entrySet()) {
      entry.getValue().retainAll(state.known(connection, entry.getKey(), entry.getValue()));
    }
    for (var candidate : candidates) {
      String code = scope.apply(candidate.row());
      if (code != null && !exists(type.apply(candidate.row()), code, named)) {
        candidate.add(FindingCode.REFERENCE_UNKNOWN.at("scope"));
      }
    }
  }

  private static boolean exists(
      String type, String code, Map<BundleFile<?>, Set<String>> existing) {
    return switch (type) {
      case "model" -> Choice.of(ProgrammeModel.class, code).isPresent();
      case "country" -> Format.COUNTRY.accepts(code);
      case "donor" ->
          code.equals(OWN)
              || existing.getOrDefault(ReferenceFiles.ORGANISATIONS, Set.of()).contains(code);
      case "organisation" -> true;
      default ->
          existing.getOrDefault(Objects.requireNonNull(RECORDS.get(type)), Set.of()).contains(code);
    };
  }
}
