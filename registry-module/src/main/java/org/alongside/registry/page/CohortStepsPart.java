package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.step.FinishStep;
import org.alongside.registry.step.KeepStep;
import org.alongside.registry.step.StepRow;

/** What the people of a cohort committed to, and what they did of it. */
@Named("cohortSteps")
@RequestScoped
public class CohortStepsPart extends RecordsPart<StepRow> {

  private static final String DONE_ON = "done_on";
  private static final Set<String> COMMITMENT = Set.of("participant", "type", "committed_on");

  private final KeepStep steps;
  private final FinishStep finishStep;

  @Inject
  public CohortStepsPart(KeepStep steps, FinishStep finishStep, ReadHistory readHistory) {
    super(
        steps,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("actions"));
    this.steps = steps;
    this.finishStep = finishStep;
  }

  /** How many commitments are done, verified or not. */
  public long getDone() {
    return steps.done(under());
  }

  /** How many of the steps done somebody verified. */
  public long getVerified() {
    return steps.verified(under());
  }

  /** How many commitments are still open. */
  public long getOpenOnes() {
    return getCount() - getDone();
  }

  /** Where one step is mended or said to be done. */
  public String stepAddress(StepRow step) {
    return getPlainAddress()
        + "&"
        + SurveyAddress.query(
            Map.of(
                "participant",
                step.participant(),
                "type",
                step.type(),
                "committed_on",
                step.committedOn() == null ? "" : step.committedOn().toString(),
                DONE_ON,
                step.doneOn() == null ? "" : step.doneOn().toString()))
        + "#step";
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("participant", "Person", "A code."),
        FormField.text("type", "What", "In one or two words, the same for the same kind of step."),
        FormField.day("committed_on", "Committed on", ""),
        FormField.day(DONE_ON, "Done on", "Leave empty while it is only promised."),
        FormField.choiceOrNone("verified", "Verified", List.of("yes", "no")));
  }

  /**
   * Of a commitment that is open the day it was done can be typed, though it is part of the key.
   */
  @Override
  public List<FormField> getShown() {
    return isOpenCommitment()
        ? fields().stream().filter(f -> !COMMITMENT.contains(f.column())).toList()
        : super.getShown();
  }

  private boolean isOpenCommitment() {
    return isChosen() && chosen().getOrDefault(DONE_ON, "").isEmpty();
  }

  @Override
  public boolean isLoose() {
    return true;
  }

  @Override
  public void save() {
    Map<String, String> texts = getForm().getTexts();
    if (!isOpenCommitment() || texts.getOrDefault(DONE_ON, "").isBlank()) {
      super.save();
    } else if (getForm()
        .submit("The step is done.", () -> finishStep.finish(key(chosen()), texts, getVersion()))) {
      PageRequest.goTo(getPlainAddress());
    }
  }

  /** Takes back the step chosen, unless somebody changed it meanwhile. */
  public void takeBack() {
    if (getForm().takeBack("Taken back.", () -> steps.takeBack(key(chosen()), getVersion()))) {
      PageRequest.goTo(getPlainAddress());
    }
  }
}
