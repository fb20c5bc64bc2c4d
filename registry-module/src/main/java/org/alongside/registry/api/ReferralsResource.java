package org.alongside.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.alongside.registry.referral.KeepReferral;
import org.alongside.registry.referral.ReferralRow;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Referrals over HTTP. */
@Path("/registry/referrals")
@RequestScoped
@Tag(name = "Registry: referrals")
public class ReferralsResource extends CohortRecordResource<ReferralRow> {

  @Inject
  public ReferralsResource(KeepReferral records) {
    super(records);
  }
}
