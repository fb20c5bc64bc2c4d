package org.alongside.registry.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** What a woman said of a cohort, and what came of it. */
@Entity
@Table(schema = "registry", name = "feedback")
public class Feedback extends Entry<FeedbackRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column(name = "given_on")
  private LocalDate givenOn;

  @Column private String respondent;
  @Column private @Nullable Integer rating;
  @Column private @Nullable String words;

  @Column(name = "answered_on")
  private @Nullable LocalDate answeredOn;

  @Column(name = "what_changed")
  private @Nullable String whatChanged;

  /** Takes over everything the row says. */
  void describe(FeedbackRow row, Cohort cohort) {
    this.cohort = cohort;
    givenOn = row.givenOn();
    respondent = row.respondent();
    rating = row.rating();
    words = row.words();
    answeredOn = row.answeredOn();
    whatChanged = row.whatChanged();
  }

  Cohort cohort() {
    return cohort;
  }

  @Override
  public FeedbackRow row() {
    return new FeedbackRow(
        cohort.code(), givenOn, respondent, rating, words, answeredOn, whatChanged);
  }
}
