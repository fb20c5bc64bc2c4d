package org.alongside.registry.feedback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

/** Keeps a woman's feedback, and later what was answered and changed. */
@Dependent
public class KeepFeedback extends KeepEntry<FeedbackRow, Feedback> {

  private final Cohorts cohorts;

  @Inject
  public KeepFeedback(Feedbacks feedbacks, Cohorts cohorts, Clerk clerk) {
    super(
        FeedbackRow.class,
        Feedback.class,
        new Source(
            "Feedback e join fetch e.cohort",
            Map.of(
                "cohort", "e.cohort.code",
                "given_on", "e.givenOn",
                "respondent", "e.respondent"),
            List.of("e.respondent")),
        feedbacks,
        clerk);
    this.cohorts = cohorts;
  }

  @Override
  protected Feedback blank() {
    return new Feedback();
  }

  @Override
  protected void fill(Feedback feedback, FeedbackRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    findings.addAll(row.seenOn(cohort.today(clerk.clock())));
    feedback.describe(row, cohort);
  }

  /** How many gave a rating. */
  public long ratings(Map<String, String> under) {
    return number("count(e)", under, "e.rating is not null", Map.of());
  }

  /** The sum of all ratings. */
  public long sumOfRatings(Map<String, String> under) {
    return number("sum(e.rating)", under, "", Map.of());
  }

  /** How many have waited for an answer too long; see {@link FeedbackRow#isOverdue}. */
  public long overdue(Map<String, String> under, LocalDate today) {
    return number(
        "count(e)",
        under,
        "e.answeredOn is null and e.givenOn < :first",
        Map.of("first", FeedbackRow.firstNotOverdue(today)));
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  @Override
  protected Subject subject() {
    return Subject.COHORT;
  }

  @Override
  protected Collection<Long> subjects(Feedback feedback) {
    return List.of(feedback.cohort().id());
  }
}
