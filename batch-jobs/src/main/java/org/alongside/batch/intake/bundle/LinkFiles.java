package org.alongside.batch.intake.bundle;

import static org.alongside.batch.intake.bundle.BundleFile.define;

import java.util.List;
import org.alongside.registry.cascade.CascadeLinkRow;
import org.alongside.registry.concern.ConcernRow;
import org.alongside.registry.consent.ConsentRow;
import org.alongside.registry.pair.CheckInRow;
import org.alongside.registry.pair.PairRow;
import org.alongside.registry.participant.AttributeRow;
import org.alongside.registry.referral.ReferralRow;
import org.alongside.registry.relation.RelationRow;
import org.alongside.registry.trace.Subject;

/**
 * What hangs on people and cohorts: attributes, consents, relations, pairs, trainers, referrals.
 */
public final class LinkFiles {

  public static final BundleFile<AttributeRow> ATTRIBUTES =
      define(11, "attributes", "participant_attribute", AttributeRow.class)
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .text("attribute", "attribute_code")
          .text("value", "value_code")
          .foundBy("participant")
          .concerning(Subject.PARTICIPANT, "participant")
          .build();

  public static final BundleFile<ConsentRow> CONSENTS =
      define(12, "consents", "purpose_consent", ConsentRow.class)
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .text("purpose")
          .text("version", "words_version")
          .date("given_on")
          .date("withdrawn_on")
          .foundBy("participant")
          .concerning(Subject.PARTICIPANT, "participant")
          .build();

  public static final BundleFile<RelationRow> RELATIONS =
      define(13, "relations", "relation", RelationRow.class)
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .text("kind")
          .field("related_participant", "related_participant", Kind.TEXT_NEVER_NULL)
          .foundBy("participant")
          .concerning(Subject.PARTICIPANT, "participant")
          .build();

  public static final BundleFile<PairRow> PAIRS =
      define(23, "pairs", "pair", PairRow.class)
          .text("pair", "code")
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .names("partner", "partner_id", PeopleFiles.PARTICIPANTS)
          .date("starts_on")
          .date("ends_on")
          .whole("check_in_every_days")
          .concerning(Subject.COHORT, "cohort")
          .build();

  public static final BundleFile<CheckInRow> CHECK_INS =
      define(24, "check_ins", "check_in", CheckInRow.class)
          .names("pair", "pair_id", PAIRS)
          .date("held_on")
          .text("session", "session_code")
          .foundBy("pair")
          .concerningTheCohortOf("pair")
          .build();

  public static final BundleFile<CascadeLinkRow> CASCADE_LINKS =
      define(26, "cascade_links", "cascade_link", CascadeLinkRow.class)
          .names("trainer", "trainer_id", PeopleFiles.PARTICIPANTS)
          .names("trained_in", "trained_in_id", PeopleFiles.COHORTS)
          .names("led_cohort", "led_cohort_id", PeopleFiles.COHORTS)
          .field("share_percent", "share_percent", Kind.DECIMAL)
          .group("led_cohort")
          .foundBy("led_cohort")
          .concerning(Subject.COHORT, "led_cohort")
          .build();

  public static final BundleFile<ReferralRow> REFERRALS =
      define(27, "referrals", "referral", ReferralRow.class)
          .text("referral", "code")
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .names("participant", "participant_id", PeopleFiles.PARTICIPANTS)
          .date("referred_on")
          .text("service")
          .date("taken_up_on")
          .concerning(Subject.COHORT, "cohort")
          .build();

  public static final BundleFile<ConcernRow> CONCERNS =
      define(28, "concerns", "concern", ConcernRow.class)
          .text("concern", "code")
          .names("cohort", "cohort_id", PeopleFiles.COHORTS)
          .date("raised_on")
          .date("closed_on")
          .concerning(Subject.COHORT, "cohort")
          .build();

  private LinkFiles() {}

  static List<BundleFile<?>> files() {
    return List.of(
        ATTRIBUTES, CONSENTS, RELATIONS, PAIRS, CHECK_INS, CASCADE_LINKS, REFERRALS, CONCERNS);
  }
}
