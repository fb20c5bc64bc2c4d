package org.alongside.registry.participant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.trace.Subject;

/** Enrols a person in a cohort, or says how a spell went on or ended. */
@Dependent
public class EnrolParticipant extends KeepEntry<EnrolmentRow, Enrolment> {

  private final Enrolments enrolments;
  private final Cohorts cohorts;
  private final Participants participants;

  @Inject
  public EnrolParticipant(
      Enrolments enrolments, Cohorts cohorts, Participants participants, Clerk clerk) {
    super(
        EnrolmentRow.class,
        Enrolment.class,
        new Source(
            "Enrolment e join fetch e.cohort join fetch e.participant",
            Map.of(
                "cohort", "e.cohort.code", "participant", "e.participant.code", "spell", "e.spell"),
            List.of("e.participant.code")),
        enrolments,
        clerk);
    this.enrolments = enrolments;
    this.cohorts = cohorts;
    this.participants = participants;
  }

  @Override
  protected Enrolment blank() {
    return new Enrolment();
  }

  @Override
  protected void fill(Enrolment enrolment, EnrolmentRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var participant = referred("participant", row.participant(), participants::byCode);
    row.days().ifPresent(days -> findings.addAll(days.beside(otherSpells(enrolment, row))));
    enrolment.describe(row, cohort, participant);
  }

  private List<Spell> otherSpells(Enrolment one, EnrolmentRow row) {
    return enrolments.spells(row.cohort(), row.participant()).stream()
        .filter(other -> other.id() != one.id())
        .flatMap(other -> other.days().stream())
        .toList();
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }

  @Override
  protected Collection<Long> subjects(Enrolment enrolment) {
    return List.of(enrolment.participant().id());
  }
}
