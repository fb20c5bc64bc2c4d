package org.alongside.registry.assessment;

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
 * A line of responses.csv: that an instrument was answered, by an enrolled person or by somebody
 * unknown with a running number.
 */
public record ResponseRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Cell(Format.CODE) @Nullable String participant,
    @Key @Cell(min = 1, max = 1000, otherwise = "1") Integer spell,
    @Key @Required @Cell(Format.CODE) String instrument,
    @Key @Required Wave wave,
    @Key @EventDay @Required LocalDate takenOn,
    @Key @Cell(Format.RUNNING_NUMBER) @Nullable String respondent)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (participant == null && respondent == null) {
      findings.add(FindingCode.RESPONDENT_MISSING.at("respondent"));
    }
    if (participant != null && respondent != null) {
      findings.add(FindingCode.RESPONDENT_NOT_EMPTY.at("respondent"));
    }
    if (participant == null && spell != 1) {
      findings.add(FindingCode.SPELL_WITHOUT_PARTICIPANT.at("spell"));
    }
    return findings;
  }

  /** An error if the day is still to come. */
  public List<Finding> seenOn(LocalDate today) {
    return takenOn.isAfter(today) ? List.of(FindingCode.DATE_IN_FUTURE.at("taken_on")) : List.of();
  }

  /**
   * A warning if the person was not yet enrolled.
   *
   * @param enrolledOn null for an application that led to no enrolment so far
   */
  public List<Finding> under(@Nullable LocalDate enrolledOn) {
    return enrolledOn == null || takenOn.isBefore(enrolledOn)
        ? List.of(FindingCode.RESPONSE_BEFORE_ENROLMENT.at("taken_on"))
        : List.of();
  }
}
