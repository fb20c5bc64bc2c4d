package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.alongside.registry.history.ReadHistory;
import org.alongside.registry.referral.KeepReferral;
import org.alongside.registry.referral.ReferralRow;

/** To which services people of a cohort were referred. */
@Named("cohortReferrals")
@RequestScoped
public class CohortReferralsPart extends RecordsPart<ReferralRow> {

  @Inject
  public CohortReferralsPart(KeepReferral referrals, ReadHistory readHistory) {
    super(
        referrals,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("care"));
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.day("referred_on", "Referred on", ""),
        FormField.text("service", "Service", "For example: health, counselling, legal aid"),
        FormField.text("participant", "Person", "A code; leave empty not to say who."),
        FormField.day("taken_up_on", "Taken up on", "Leave empty until it is known."));
  }
}
