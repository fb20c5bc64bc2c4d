package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.PersonFacts.Outcomes;
import org.alongside.batch.indicator.PersonFacts.Pledge;
import org.alongside.batch.indicator.PersonFacts.Step;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Wave;

/** Reads what came of it for the persons of a slice, one after the other. */
final class OutcomeReader implements AutoCloseable {

  private final NightReference reference;
  private final RootStream steps;
  private final RootStream pledges;
  private final RootStream responses;
  private final RootStream answers;

  OutcomeReader(Connection connection, NightReference reference, Roots roots) throws SQLException {
    this.reference = reference;
    this.steps = new RootStream(connection, "fact_step", "cohort_id", roots);
    this.pledges = new RootStream(connection, "fact_pledge", "id", roots);
    this.responses = new RootStream(connection, "fact_response", "id", roots);
    this.answers = new RootStream(connection, "fact_answer", "response_id", roots);
  }

  /**
   * @param enrolments ids of the person's enrolments, in order
   */
  Outcomes of(long root, List<Long> enrolments) throws SQLException {
    List<Step> done = steps(root);
    List<Pledge> made = pledges(root);
    List<Identified> given = responses(root, enrolments);
    return done.isEmpty() && made.isEmpty() && given.isEmpty()
        ? Outcomes.NONE
        : new Outcomes(done, made, given);
  }

  private List<Step> steps(long root) throws SQLException {
    List<Step> found = new ArrayList<>(0);
    for (; steps.at(root); steps.next()) {
      ResultSet row = steps.row();
      found.add(
          new Step(
              reference.cohorts().of(row.getLong("cohort_id")),
              Days.of(Rows.date(row, "committed_on")),
              Days.of(Rows.date(row, "done_on"))));
    }
    return found;
  }

  private List<Pledge> pledges(long root) throws SQLException {
    List<Pledge> found = new ArrayList<>(0);
    for (; pledges.at(root); pledges.next()) {
      ResultSet row = pledges.row();
      found.add(
          new Pledge(
              reference.cohorts().of(row.getLong("cohort_id")),
              Days.of(Rows.date(row, "pledged_on"))));
    }
    return found;
  }

  private List<Identified> responses(long root, List<Long> enrolments) throws SQLException {
    List<Identified> found = new ArrayList<>(0);
    for (; responses.at(root); responses.next()) {
      ResultSet row = responses.row();
      int instrument = reference.instruments().of(row.getLong("instrument_id"));
      List<String> given = reference.instruments().noAnswers(instrument);
      long id = row.getLong("id");
      for (; answers.at(root) && answers.row().getLong("response_id") == id; answers.next()) {
        reference.instruments().put(instrument, answers.row(), given);
      }
      Response response =
          new Response(
              instrument,
              Wave.valueOf(row.getString("wave")),
              Days.of(Rows.date(row, "taken_on")),
              given);
      found.add(new Identified(enrolments.indexOf(row.getLong("enrolment_id")), response));
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    steps.close();
    pledges.close();
    responses.close();
    answers.close();
  }
}
