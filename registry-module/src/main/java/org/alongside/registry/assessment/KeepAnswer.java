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
import org.alongside.registry.trace.Subject;

/** Keeps what was answered to one item. */
@Dependent
public class KeepAnswer extends KeepLooseEntry<AnswerRow, Answer> {

  private final Responses responses;
  private final Items items;
  private final Cohorts cohorts;

  @Inject
  public KeepAnswer(
      Answers answers, Responses responses, Items items, Cohorts cohorts, Clerk clerk) {
    super(
        AnswerRow.class,
        Answer.class,
        new Source(
            "Answer e left join e.response.enrolment n left join n.participant p",
            ResponsePaths.withItemUnder("e"),
            List.of("e.item.code", "p.code")),
        answers,
        clerk);
    this.responses = responses;
    this.items = items;
    this.cohorts = cohorts;
  }

  @Override
  protected Answer blank() {
    return new Answer();
  }

  @Override
  protected void fill(Answer answer, AnswerRow row, List<Finding> findings) {
    referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    Response response =
        responses
            .like(row.response())
            .orElseThrow(
                () -> RegistryException.refused(List.of(FindingCode.RESPONSE_UNKNOWN.at("wave"))));
    var item = referred("item", row.item(), code -> items.byCode(row.instrument(), code));
    Question question = item.row().question(response.instrument().row().kind());
    findings.addAll(question.answeredBy(row.answer(), "answer"));
    answer.describe(row, response, item);
  }

  @Override
  protected String condition(String column, Map<String, String> key) {
    return ResponsePaths.isNobody(column, key)
        ? ResponsePaths.NOBODY
        : super.condition(column, key);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.response.cohort");
  }

  /** The person where one is named, else the cohort. */
  @Override
  protected Map<Subject, Collection<Long>> concerned(Answer answer) {
    Enrolment of = answer.response().enrolment();
    return of == null
        ? Map.of(Subject.COHORT, List.of(answer.response().cohort().id()))
        : Map.of(Subject.PARTICIPANT, List.of(of.participant().id()));
  }
}
