package org.alongside.registry.scope;

import java.util.Set;

/** The codes of the indicators that are defined (domain spec, section 4). */
public final class KnownIndicators {

  private static final Set<String> CODES =
      Set.of(
          "R_REG",
          "R_OPEN",
          "R_CUM",
          "R_NEW",
          "R_SERVED",
          "W_CUM",
          "W_NEW",
          "P_CUM",
          "P_NEW",
          "CONTACTS",
          "ENROLLED",
          "ENROLLED_PERSONS",
          "ACTIVE",
          "SESSIONS_HELD",
          "COHORTS_OPEN",
          "REPLICATIONS",
          "DOSE_H",
          "COMPLETED",
          "G_NEW",
          "G_CUM",
          "COMPLETION_PCT",
          "ATTEND_PCT",
          "KNOW_CHG",
          "KNOW_COVER",
          "ATT_CHG",
          "ATT_UP_PCT",
          "ITEM_PCT",
          "ACT_PCT",
          "ACT_CHG",
          "FU_RET_PCT",
          "SUST_PCT",
          "SUST_FLOOR_PCT",
          "STEPS",
          "STEPS_KEPT_PCT",
          "APPLICANTS",
          "SELECTED",
          "SELECT_PCT",
          "TRAINERS",
          "TRAINERS_ACTIVE",
          "CASC_MULT",
          "CASC_REACH",
          "COVER_AREA",
          "PLEDGES",
          "PLEDGERS",
          "PLEDGE_CONV_PCT",
          "PAIRS",
          "BUDDY_PCT",
          "WFB_MEAN",
          "WFB_FAV_PCT",
          "WFB_ANSWERED_PCT",
          "REFERRALS",
          "REFERRALS_TAKEN_UP",
          "CONCERNS_RAISED",
          "CONCERNS_CLOSED",
          "ORG_SHARE_W",
          "ORG_RATE_W",
          "ORG_RATE_M",
          "ACH_PCT",
          "SPEND_PCT",
          "COST_MAN");

  private KnownIndicators() {}

  /** Whether there is an indicator of this code, in exactly this spelling. */
  public static boolean hold(String code) {
    return CODES.contains(code);
  }
}
