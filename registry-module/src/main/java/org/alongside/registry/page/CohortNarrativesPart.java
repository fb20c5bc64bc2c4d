package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.narrative.KeepNarrative;
import org.alongside.registry.narrative.NarrativeRow;

/** Quotes and captions of photos from a cohort, each with the consent to use it. */
@Named("cohortNarratives")
@RequestScoped
public class CohortNarrativesPart extends RecordsPart<NarrativeRow> {

  private final Clock clock;

  @Inject
  public CohortNarrativesPart(KeepNarrative narratives, ReadHistory readHistory, Clock clock) {
    super(
        narratives,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("narratives"));
    this.clock = clock;
  }

  /** Whether it may be used today: "usable", "withdrawn" or "expired". */
  public String state(NarrativeRow narrative) {
    LocalDate today = LocalDate.now(clock);
    return narrative.usableOn(today)
        ? "usable"
        : narrative.withdrawnOn() == null ? "expired" : "withdrawn";
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.words("text", "Words", "The quote, or what the photo shows. No surnames."),
        FormField.text("language", "Language", "For example en, ps, sn"),
        FormField.text("attribution", "Credit", "As the person agreed to be named"),
        FormField.day("consent_on", "Consent given on", ""),
        FormField.day("expires_on", "Consent ends on", "Leave empty if no end was agreed."),
        FormField.day("withdrawn_on", "Consent withdrawn on", ""));
  }
}
