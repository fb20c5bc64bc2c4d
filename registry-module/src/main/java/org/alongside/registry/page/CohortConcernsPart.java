package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.concern.ConcernRow;
import org.alongside.registry.concern.KeepConcern;
import org.alongside.registry.history.ReadHistory;

/** That safeguarding concerns were raised and closed in a cohort; what they were is kept apart. */
@Named("cohortConcerns")
@RequestScoped
public class CohortConcernsPart extends RecordsPart<ConcernRow> {

  private final KeepConcern concerns;

  @Inject
  public CohortConcernsPart(KeepConcern concerns, ReadHistory readHistory) {
    super(
        concerns,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("care"));
    this.concerns = concerns;
  }

  /** How many of them are not closed. */
  public long getOpen() {
    return concerns.open(under());
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text(
            "concern",
            "Code",
            "The number your safeguarding lead keeps it under, by which two of one day are told"
                + " apart; left empty, it becomes a random code."),
        FormField.day("raised_on", "Raised on", ""),
        FormField.day("closed_on", "Closed on", "Leave empty while it is looked into."));
  }
}
