package org.alongside.registry.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of feedback.csv: what a woman said of a cohort, and what came of it.
 *
 * @param respondent a running number or a code that says nothing of her; she need not be registered
 * @param rating 1 to 5, 5 best
 */
public record FeedbackRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @EventDay @Required LocalDate givenOn,
    @Key @Required @Cell(Format.CODE) String respondent,
    @Cell(min = 1, max = 5) @Nullable Integer rating,
    @Cell(max = 2000) @Nullable String words,
    @EventDay @Nullable LocalDate answeredOn,
    @Cell(max = 2000) @Nullable String whatChanged)
    implements Row {

  /** Days within which an answer counts (WFB_ANSWERED_PCT, domain spec, section 4). */
  private static final int ANSWERED_WITHIN = 60;

  @Override
  public List<Finding> findings() {
    return answeredOn != null && answeredOn.isBefore(givenOn)
        ? List.of(FindingCode.ANSWERED_BEFORE_GIVEN.at("answered_on"))
        : List.of();
  }

  /** Whether it has waited for an answer longer than it should (domain spec, section 4). */
  public boolean isOverdue(LocalDate today) {
    return answeredOn == null && givenOn.isBefore(firstNotOverdue(today));
  }

  /** The first day of which feedback given may still wait for its answer. */
  static LocalDate firstNotOverdue(LocalDate today) {
    return today.minusDays(ANSWERED_WITHIN);
  }

  /** An error for each of its days that is still to come. */
  public List<Finding> seenOn(LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (givenOn.isAfter(today)) {
      findings.add(FindingCode.DATE_IN_FUTURE.at("given_on"));
    }
    if (answeredOn != null && answeredOn.isAfter(today)) {
      findings.add(FindingCode.DATE_IN_FUTURE.at("answered_on"));
    }
    return findings;
  }
}
