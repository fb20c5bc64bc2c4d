package org.alongside.batch.indicator;

import org.alongside.batch.indicator.Happenings.AnonymousPledge;
import org.alongside.batch.indicator.Happenings.Concern;
import org.alongside.batch.indicator.Happenings.Feedback;
import org.alongside.batch.indicator.Happenings.Pair;
import org.alongside.batch.indicator.Happenings.Referral;

/**
 * Feedback, referrals, concerns, anonymous pledges and check-ins: each belongs to the scopes that
 * hold its cohort on its own day (domain spec, section 4, Models' own).
 */
final class HappeningCounter {

  /** Feedback counts as answered up to this many days after it was given. */
  static final int DAYS_TO_ANSWER = 60;

  private static final int[] EVERYONE = {Splits.ALL};

  private final Frame frame;
  private final FlowSheet flows;
  private final int businessDay;

  HappeningCounter(Frame frame, FlowSheet flows) {
    this.frame = frame;
    this.flows = flows;
    this.businessDay = frame.reference().businessDay();
  }

  void count() {
    Happenings happenings = frame.reference().happenings();
    happenings.feedback().forEach(this::count);
    happenings.referrals().forEach(this::count);
    happenings.concerns().forEach(this::count);
    happenings.pledges().forEach(this::count);
    happenings.pairs().forEach(this::count);
  }

  private void count(Feedback feedback) {
    int cohort = feedback.cohort();
    int day = feedback.givenOn();
    add(cohort, "", day, Quantity.FEEDBACK, 1);
    int answered = feedback.answeredOn();
    if (answered <= businessDay && answered - day <= DAYS_TO_ANSWER) {
      add(cohort, "", day, Quantity.FEEDBACK_ANSWERED, 1);
    }
    if (feedback.rating() != Reference.NONE) {
      add(cohort, "", day, Quantity.RATINGS, 1);
      add(cohort, "", day, Quantity.RATING_SUM, feedback.rating());
      if (feedback.rating() >= 4) {
        add(cohort, "", day, Quantity.RATINGS_FAVOURABLE, 1);
      }
    }
  }

  private void count(Referral referral) {
    int cohort = referral.cohort();
    add(cohort, referral.home(), referral.referredOn(), Quantity.REFERRALS, 1);
    add(cohort, referral.home(), referral.takenUpOn(), Quantity.REFERRALS_TAKEN_UP, 1);
  }

  private void count(Concern concern) {
    add(concern.cohort(), "", concern.raisedOn(), Quantity.CONCERNS_RAISED, 1);
    add(concern.cohort(), "", concern.closedOn(), Quantity.CONCERNS_CLOSED, 1);
  }

  private void count(AnonymousPledge pledge) {
    add(pledge.cohort(), "", pledge.pledgedOn(), Quantity.PLEDGES, pledge.people());
  }

  /** A check-in is due one interval after the start, and so on for as long as the pair runs. */
  private void count(Pair pair) {
    if (pair.everyDays() == Reference.NONE) {
      return;
    }
    int last = Math.min(pair.endsOn(), businessDay);
    for (int due = pair.startsOn() + pair.everyDays(); due <= last; due += pair.everyDays()) {
      add(pair.cohort(), pair.home(), due, Quantity.CHECK_INS_DUE, 1);
    }
    for (int held : pair.heldOn()) {
      if (pair.startsOn() <= held && held <= last) {
        add(pair.cohort(), pair.home(), held, Quantity.CHECK_INS_HELD, 1);
      }
    }
  }

  private void add(int cohort, String home, int day, Quantity quantity, long amount) {
    if (day <= businessDay) {
      flows.add(frame.signature(cohort, day, home), quantity, EVERYONE, day, amount);
    }
  }
}
