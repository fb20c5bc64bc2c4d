package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Outcomes;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.ResponseRow;
import org.alongside.registry.participant.EnrolmentRow;

/**
 * Responses: anonymous or not as their instrument is, taken on a day that has come, and with a
 * warning before the enrolment.
 */
final class ResponseRules implements RowRule<ResponseRow> {

  private final DayRules<ResponseRow> days;

  ResponseRules(SiteDays siteDays) {
    days = new DayRules<>(siteDays, ResponseRow::cohort, ResponseRow::seenOn);
  }

  @Override
  public void look(Connection connection, StateAfter state, List<Candidate<ResponseRow>> candidates)
      throws SQLException {
    days.look(connection, state, candidates);
    Map<String, InstrumentRow> instruments =
        state.byKey(
            connection,
            Outcomes.INSTRUMENTS,
            candidates.stream().map(c -> c.row().instrument()).collect(Collectors.toSet()));
    Set<String> spells = new HashSet<>();
    candidates.forEach(candidate -> spells.add(spell(candidate.row())));
    Map<String, EnrolmentRow> enrolments = state.byKey(connection, PeopleFiles.ENROLMENTS, spells);
    for (var candidate : candidates) {
      ResponseRow row = candidate.row();
      InstrumentRow instrument = instruments.get(row.instrument());
      if (instrument != null) {
        candidate.addAll(instrument.answeredBy(row.participant()));
      }
      EnrolmentRow enrolment = enrolments.get(spell(row));
      if (enrolment != null) {
        candidate.addAll(row.under(enrolment.enrolledOn()));
      }
    }
  }

  /** The key of the enrolment; empty for an anonymous response. */
  private static String spell(ResponseRow row) {
    return row.participant() == null
        ? ""
        : row.cohort() + BundleFile.BETWEEN + row.participant() + BundleFile.BETWEEN + row.spell();
  }
}
