package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.pledge.KeepPledge;
import org.alongside.registry.pledge.PledgeRow;

/** What people of a cohort pledged in public; those who gave no name are counted together. */
@Named("cohortPledges")
@RequestScoped
public class CohortPledgesPart extends RecordsPart<PledgeRow> {

  private final KeepPledge pledges;

  @Inject
  public CohortPledgesPart(KeepPledge pledges, ReadHistory readHistory) {
    super(
        pledges,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("actions"));
    this.pledges = pledges;
  }

  /** All pledges, anonymous ones with their number (PLEDGES, domain spec, section 4). */
  public long getPledges() {
    return pledges.pledges(under());
  }

  /** Of them those without a name. */
  public long getAnonymous() {
    return getPledges() - pledges.identified(under());
  }

  /** Distinct people who gave their name (PLEDGERS). */
  public long getPledgers() {
    return pledges.pledgers(under());
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
    return Map.of("pledge", pledges.nextNumber(under(), "pledge"));
  }
}
