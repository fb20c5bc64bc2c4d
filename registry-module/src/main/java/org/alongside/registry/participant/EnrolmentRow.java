package org.alongside.registry.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of enrolments.csv: one spell of one person in one cohort. */
public record EnrolmentRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Key @Required @Cell(Format.CODE) String participant,
    @Key @Cell(min = 1, max = 1000, otherwise = "1") Integer spell,
    @Cell(otherwise = "participant") EnrolmentRole role,
    @EventDay @Nullable LocalDate appliedOn,
    @Nullable Selection selection,
    @EventDay @Nullable LocalDate enrolledOn,
    @EventDay @Nullable LocalDate exitedOn,
    @Nullable ExitReason exitReason)
    implements Row {

  @Override
  public List<Finding> findings() {
    return exitedOn != null && enrolledOn != null && exitedOn.isBefore(enrolledOn)
        ? List.of(FindingCode.EXIT_BEFORE_ENROLMENT.at("exited_on"))
        : List.of();
  }

  /** Whether it makes somebody a trainer; a void one makes nobody anything. */
  public boolean isTrainers() {
    return role == EnrolmentRole.TRAINER && exitReason != ExitReason.VOID;
  }

  /** The days this enrolment holds; empty for an application and for a void one. */
  public Optional<Spell> days() {
    return Spell.of(enrolledOn, exitedOn, exitReason);
  }
}
