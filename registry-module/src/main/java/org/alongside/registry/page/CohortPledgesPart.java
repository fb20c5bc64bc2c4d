package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.pledge.KeepPledge;
import org.alongside.registry.pledge.PledgeRow;

/** What people of a cohort pledged in public; those who gave no name are counted together. */
@Named("cohortPledges")
@RequestScoped
public class CohortPledgesPart extends RecordsPart<PledgeRow> {

  @Inject
  public CohortPledgesPart(KeepPledge pledges, ReadHistory readHistory) {
    super(
        pledges,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("actions"));
  }

  /** All pledges, anonymous ones with their number (PLEDGES, domain spec, section 4). */
  public long getPledges() {
    return getRows().stream().mapToLong(CohortPledgesPart::number).sum();
  }

  /** Of them those without a name. */
  public long getAnonymous() {
    return getRows().stream()
        .filter(pledge -> pledge.participant() == null)
        .mapToLong(CohortPledgesPart::number)
        .sum();
  }

  /** Distinct people who gave their name (PLEDGERS). */
  public long getPledgers() {
    return getRows().stream()
        .map(PledgeRow::participant)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private static long number(PledgeRow pledge) {
    Integer number = pledge.number();
    return number == null ? 1 : number;
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("pledge", "Number or code", "A running number will do."),
        FormField.day("pledged_on", "Day", ""),
        FormField.text("participant", "Person", "A code; leave empty for an anonymous pledge."),
        FormField.text("number", "How many", "Anonymous pledges counted together."),
        FormField.words("text", "Words", "What was pledged, without names."));
  }

  /** The next running number. */
  @Override
  protected Map<String, String> preset() {
    return Map.of("pledge", RunningNumber.after(getRows().stream().map(PledgeRow::pledge)));
  }
}
