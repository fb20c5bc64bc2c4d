package org.alongside.registry.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.registry.audit.Act;
import org.alongside.registry.audit.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param key the natural key; empty for many records created together
 * @param records how many
 * @param version of the record afterwards
 * @param reason empty if none was needed
 * @param differences column by column; empty for many records
 */
public record Event(
    long id,
    Instant at,
    String who,
    Act act,
    String kind,
    String key,
    @Nullable String cohort,
    @Nullable String participant,
    int records,
    int version,
    String reason,
    List<Difference> differences) {

  /** Columns that name another person. */
  private static final Set<String> PEOPLE = Set.of("merged_into", "trainer", "partner");

  /** Without what says which record it was, what it said and why. */
  Event veiled() {
    return new Event(id, at, who, act, kind, "", null, null, records, version, "", List.of());
  }

  /** Codes of all cohorts it names. */
  Set<String> cohorts() {
    Set<String> named = new HashSet<>();
    Optional.ofNullable(cohort).ifPresent(named::add);
    if (kind.equals("cascade_link") && records == 1) {
      named.addAll(List.of(key.split("/", -1)).subList(1, 3));
    }
    return named;
  }

  /**
   * Codes of all people it is about: of a merge, the survivor too; of a distinction, both; of a
   * pair and of a link of the cascade, whoever stands there.
   */
  Set<String> participants() {
    Set<String> named = new HashSet<>();
    Optional.ofNullable(participant).ifPresent(named::add);
    for (Difference difference : differences) {
      if (PEOPLE.contains(difference.column())) {
        named.add(difference.before());
        named.add(difference.after());
      }
    }
    if (kind.equals("distinction") && records == 1) {
      named.addAll(List.of(key.split("/", -1)));
    }
    named.remove("");
    return named;
  }

  /** Of many records created together, the creation of one. */
  Event ofOne(String one) {
    return new Event(
        id,
        at,
        who,
        act,
        kind,
        one,
        kind.equals("cohort") ? one : cohort,
        kind.equals("participant") ? one : participant,
        1,
        version,
        reason,
        differences);
  }
}
