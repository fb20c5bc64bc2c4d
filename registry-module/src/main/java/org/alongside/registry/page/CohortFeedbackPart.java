package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.registry.feedback.FeedbackRow;
import org.alongside.registry.feedback.KeepFeedback;
import org.alongside.registry.history.ReadHistory;

/** What women said of a cohort, and what came of it. */
@Named("cohortFeedback")
@RequestScoped
public class CohortFeedbackPart extends RecordsPart<FeedbackRow> {

  private final KeepFeedback feedback;
  private final Clock clock;

  @Inject
  public CohortFeedbackPart(KeepFeedback feedback, ReadHistory readHistory, Clock clock) {
    super(
        feedback,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("feedback"));
    this.feedback = feedback;
    this.clock = clock;
  }

  /**
   * Whether an answer is overdue: none 60 days after (domain spec, section 4, WFB_ANSWERED_PCT).
   */
  public boolean overdue(FeedbackRow one) {
    return one.isOverdue(LocalDate.now(clock));
  }

  /** How many wait for an answer too long. */
  public long getOverdueOnes() {
    return feedback.overdue(under(), LocalDate.now(clock));
  }

  /** How many gave a rating. */
  public long getRatings() {
    return feedback.ratings(under());
  }

  /** The mean rating, half up to one decimal (WFB_MEAN); n/a without any. */
  public String getMean() {
    long ratings = getRatings();
    return ratings == 0
        ? "n/a"
        : BigDecimal.valueOf(feedback.sumOfRatings(under()))
            .divide(BigDecimal.valueOf(ratings), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text(
            "respondent", "Who", "A running number; anything else must say nothing of her."),
        FormField.day("given_on", "Given on", ""),
        FormField.choiceOrNone("rating", "Rating, 5 is best", List.of("1", "2", "3", "4", "5")),
        FormField.words("words", "Her words", "Without names."),
        FormField.day("answered_on", "Answered on", "Within 60 days."),
        FormField.words("what_changed", "What was changed because of it", ""));
  }

  /** Anonymous: the next running number. */
  @Override
  protected Map<String, String> preset() {
    return Map.of("respondent", feedback.nextNumber(under(), "respondent"));
  }
}
