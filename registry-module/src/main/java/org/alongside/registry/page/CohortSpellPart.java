package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.participant.EnrolParticipant;
import org.alongside.registry.participant.EnrolmentRole;
import org.alongside.registry.participant.EnrolmentRow;
import org.alongside.registry.participant.ExitReason;
import org.alongside.registry.participant.Selection;

/** How one person's time in a cohort began, went on and ended. */
@Named("cohortSpell")
@RequestScoped
public class CohortSpellPart extends RecordsPart<EnrolmentRow> {

  @Inject
  public CohortSpellPart(EnrolParticipant enrolments, ReadHistory readHistory) {
    super(
        enrolments,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("people"));
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.choice("role", "Role", RegistryWords.words(EnrolmentRole.values())),
        FormField.day("applied_on", "Applied on", ""),
        FormField.choiceOrNone("selection", "Selection", RegistryWords.words(Selection.values())),
        FormField.day("enrolled_on", "Enrolled on", ""),
        FormField.day("exited_on", "Left on", ""),
        FormField.choiceOrNone("exit_reason", "Why", RegistryWords.words(ExitReason.values())));
  }
}
