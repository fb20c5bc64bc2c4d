package org.alongside.batch.intake.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.row.Row;

/** A check of the rows of one group against one another. */
@FunctionalInterface
interface GroupRule<R extends Row> {

  /**
   * Adds what it finds to the candidates. A candidate that is rejected leaves the registry's row of
   * its key as it is.
   */
  void judge(Group<R> group);

  /**
   * Rows that have part of the key in common.
   *
   * @param candidates in the order of the file
   * @param before what the registry has, by key
   */
  record Group<R extends Row>(List<Candidate<R>> candidates, Map<String, R> before) {

    /** The candidates not rejected so far. */
    List<Candidate<R>> standing() {
      return candidates.stream().filter(candidate -> !candidate.isRejected()).toList();
    }

    /** The registry's rows that no standing candidate replaces. */
    Collection<R> untouched() {
      List<String> replaced = standing().stream().map(Candidate::key).toList();
      return before.entrySet().stream()
          .filter(entry -> !replaced.contains(entry.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    }
  }
}
