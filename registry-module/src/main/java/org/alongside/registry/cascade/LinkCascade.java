package org.alongside.registry.cascade;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.alongside.registry.participant.Enrolments;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;

/** Says that somebody trained as a trainer in one cohort led another. */
@Dependent
public class LinkCascade extends KeepLooseEntry<CascadeLinkRow, CascadeLink> {

  private final CascadeLinks links;
  private final Cohorts cohorts;
  private final Participants participants;
  private final Enrolments enrolments;

  @Inject
  public LinkCascade(
      CascadeLinks links,
      Cohorts cohorts,
      Participants participants,
      Enrolments enrolments,
      Clerk clerk) {
    super(
        CascadeLinkRow.class,
        CascadeLink.class,
        new Source(
            "CascadeLink e join fetch e.trainer join fetch e.trainedIn join fetch e.ledCohort",
            Map.of(
                "trainer", "e.trainer.code",
                "trained_in", "e.trainedIn.code",
                "led_cohort", "e.ledCohort.code"),
            List.of("e.trainer.code", "e.trainedIn.code")),
        links,
        clerk);
    this.links = links;
    this.cohorts = cohorts;
    this.participants = participants;
    this.enrolments = enrolments;
  }

  @Override
  protected CascadeLink blank() {
    return new CascadeLink();
  }

  @Override
  protected void fill(CascadeLink link, CascadeLinkRow row, List<Finding> findings) {
    var led = referred("led_cohort", row.ledCohort(), code -> cohorts.openTo(clerk.sight(), code));
    var trainedIn = referred("trained_in", row.trainedIn(), this::named);
    var trainer = referred("trainer", row.trainer(), participants::byCode);
    if (enrolments.spells(row.trainedIn(), row.trainer()).stream()
        .noneMatch(enrolment -> enrolment.row().isTrainers())) {
      findings.add(FindingCode.TRAINER_NOT_ENROLLED.at("trainer"));
    }
    if (Loops.leads(row.ledCohort(), row.trainedIn(), this::ledFrom)) {
      findings.add(FindingCode.CASCADE_LOOP.at("led_cohort"));
    }
    if (CascadeLinkRow.exceedWhole(sharesWith(link, row))) {
      findings.add(FindingCode.CASCADE_OVER_100_PERCENT.at("share_percent"));
    }
    link.describe(row, trainer, trainedIn, led);
  }

  private Optional<Cohort> named(String code) {
    return cohorts.byCode(code).filter(cohort -> cohort.mayBeNamedTo(clerk.sight()));
  }

  private Set<String> ledFrom(String cohort) {
    return links.from(cohort).stream()
        .map(link -> link.row().ledCohort())
        .collect(Collectors.toSet());
  }

  private List<CascadeLinkRow> sharesWith(CascadeLink one, CascadeLinkRow row) {
    return Stream.concat(
            links.ledTo(row.ledCohort()).stream()
                .filter(other -> other.id() != one.id())
                .map(CascadeLink::row),
            Stream.of(row))
        .toList();
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.ledCohort") + " and " + sight.named("e.trainedIn");
  }

  @Override
  protected Optional<String> auditedUnder(CascadeLink link) {
    return Optional.of(link.ledCohort().code());
  }

  @Override
  protected Subject subject() {
    return Subject.COHORT;
  }

  @Override
  protected Collection<Long> subjects(CascadeLink link) {
    return List.of(link.ledCohort().id());
  }
}
