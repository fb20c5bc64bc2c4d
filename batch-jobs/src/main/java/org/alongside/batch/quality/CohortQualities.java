package org.alongside.batch.quality;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.Transactions;
import org.alongside.registry.participant.WhoIsSeen;

/** Lists cohorts by the quality of their data, as far as the viewer may see them. */
@Dependent
public class CohortQualities {

  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final WhoIsSeen seen;

  @Inject
  public CohortQualities(Transactions transactions, WhoIsSeen seen) {
    this.transactions = transactions;
    this.seen = seen;
  }

  /**
   * The lowest score first.
   *
   * @param after code of the cohort last seen; empty to begin
   * @param limit how many at most
   */
  public List<CohortQuality> worst(String after, int limit) {
    List<CohortQuality> found = new ArrayList<>();
    String last = after;
    List<QualityRows.Row> rows;
    do {
      String from = last;
      rows = transactions.ask(connection -> QualityRows.after(connection, from, AT_ONCE));
      Set<Long> visible =
          seen.cohorts(rows.stream().map(QualityRows.Row::cohortId).collect(Collectors.toSet()));
      for (QualityRows.Row row : rows) {
        if (visible.contains(row.cohortId()) && found.size() < limit) {
          found.add(row.quality());
        }
        last = row.quality().cohort();
      }
    } while (rows.size() == AT_ONCE && found.size() < limit);
    return found;
  }
}
