package org.alongside.batch.indicator;

import java.util.List;

/**
 * What happened in cohorts that is no one person's, in any order. Cohorts are named by position.
 *
 * @param pledges anonymous ones only
 */
public record Happenings(
    List<Feedback> feedback,
    List<Referral> referrals,
    List<Concern> concerns,
    List<AnonymousPledge> pledges,
    List<Pair> pairs) {

  public static final Happenings NONE =
      new Happenings(List.of(), List.of(), List.of(), List.of(), List.of());

  public Happenings {
    feedback = List.copyOf(feedback);
    referrals = List.copyOf(referrals);
    concerns = List.copyOf(concerns);
    pledges = List.copyOf(pledges);
    pairs = List.copyOf(pairs);
  }

  /**
   * What a woman had to say.
   *
   * @param rating 1 to 5, or {@link Reference#NONE}
   * @param answeredOn the day, or {@link Days#NEVER}
   */
  public record Feedback(int cohort, int givenOn, int rating, int answeredOn) {}

  /**
   * Somebody sent to a service.
   *
   * @param home of the person, or empty
   * @param takenUpOn the day, or {@link Days#NEVER}
   */
  public record Referral(int cohort, String home, int referredOn, int takenUpOn) {}

  /**
   * A safeguarding concern.
   *
   * @param closedOn the day, or {@link Days#NEVER}
   */
  public record Concern(int cohort, int raisedOn, int closedOn) {}

  /** Pledges of people nobody wrote down. */
  public record AnonymousPledge(int cohort, int pledgedOn, int people) {}

  /**
   * A pair and its check-ins.
   *
   * @param home of the participant, or empty
   * @param endsOn last day, or {@link Days#NEVER}
   * @param everyDays how often they agreed to speak, or {@link Reference#NONE}
   * @param heldOn days of check-ins
   */
  public record Pair(
      int cohort, String home, int startsOn, int endsOn, int everyDays, List<Integer> heldOn) {

    public Pair {
      heldOn = List.copyOf(heldOn);
    }
  }
}
