package org.alongside.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.participant.Enrolment;
import org.alongside.registry.participant.Enrolments;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Keeps that somebody answered an instrument. With answers it is taken back by {@link
 * TakeBackResponse}.
 */
@Dependent
public class KeepResponse extends KeepLooseEntry<ResponseRow, Response> {

  private final Instruments instruments;
  private final Cohorts cohorts;
  private final Enrolments enrolments;

  @Inject
  public KeepResponse(
      Responses responses,
      Instruments instruments,
      Cohorts cohorts,
      Enrolments enrolments,
      Clerk clerk) {
    super(
        ResponseRow.class,
        Response.class,
        new Source(
            "Response e left join e.enrolment n left join n.participant p",
            ResponsePaths.under("e"),
            List.of("e.instrument.code", "p.code")),
        responses,
        clerk);
    this.instruments = instruments;
    this.cohorts = cohorts;
    this.enrolments = enrolments;
  }

  @Override
  protected Response blank() {
    return new Response();
  }

  @Override
  protected void fill(Response response, ResponseRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var instrument = referred("instrument", row.instrument(), instruments::byCode);
    findings.addAll(instrument.row().answeredBy(row.participant()));
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    Enrolment enrolment = enrolment(row);
    if (enrolment != null) {
      findings.addAll(row.under(enrolment.enrolledOn()));
    }
    response.describe(row, cohort, enrolment, instrument);
  }

  private @Nullable Enrolment enrolment(ResponseRow row) {
    String participant = row.participant();
    if (participant == null) {
      return null;
    }
    return enrolments.spells(row.cohort(), participant).stream()
        .filter(enrolment -> enrolment.spell() == row.spell())
        .findFirst()
        .orElseThrow(
            () -> RegistryException.refused(List.of(FindingCode.ENROLMENT_UNKNOWN.at("spell"))));
  }

  @Override
  protected String condition(String column, Map<String, String> key) {
    return ResponsePaths.isNobody(column, key)
        ? ResponsePaths.NOBODY
        : super.condition(column, key);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  /** The person where one is named, else the cohort. */
  @Override
  protected Map<Subject, Collection<Long>> concerned(Response response) {
    Enrolment of = response.enrolment();
    return of == null
        ? Map.of(Subject.COHORT, List.of(response.cohort().id()))
        : Map.of(Subject.PARTICIPANT, List.of(of.participant().id()));
  }
}
