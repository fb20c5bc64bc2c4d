package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.alongside.batch.indicator.Reference.Session;

/**
 * What became different between two nights besides people's own records: whether the earlier
 * night's counts can be carried over at all, and in which cohorts everybody must be counted again.
 */
public final class Changes {

  private final Frame frameBefore;
  private final Frame frame;
  private final Reference before;
  private final Reference now;

  public Changes(Frame before, Frame now) {
    this.frameBefore = before;
    this.frame = now;
    this.before = before.reference();
    this.now = now.reference();
  }

  /** Why everybody must be counted again, in words for an operator; empty if not. */
  public Optional<String> everywhere() {
    if (now.businessDate().isBefore(before.businessDate())) {
      return Optional.of("the business date is earlier than the last one");
    }
    if (now.firstEvent().getYear() != before.firstEvent().getYear()) {
      return Optional.of("the registry begins in another year");
    }
    if (!now.programmes().equals(before.programmes())) {
      return Optional.of("programmes changed");
    }
    if (!now.areas().equals(before.areas())) {
      return Optional.of("areas changed");
    }
    if (!now.grants().equals(before.grants())) {
      return Optional.of("grants changed");
    }
    if (now.grants().stream().anyMatch(grant -> isBetween(Days.of(grant.startsOn())))) {
      return Optional.of("a grant began: its first quarter and year may hold days before that");
    }
    if (!frameBefore.isAnyLinked() && frame.isAnyLinked()) {
      return Optional.of("the first cohort was linked to key populations");
    }
    if (!now.balances().equals(before.balances()) || isBalanceDue()) {
      return Optional.of("opening balances changed or became due");
    }
    boolean sameSurveys =
        now.surveys().instruments().equals(before.surveys().instruments())
            && now.surveys().uses().equals(before.surveys().uses());
    return sameSurveys ? Optional.empty() : Optional.of("surveys changed or were first used");
  }

  private boolean isBalanceDue() {
    return now.balances().stream().anyMatch(balance -> isBetween(balance.asOf()));
  }

  /** Whether a day has come since. */
  private boolean isBetween(int day) {
    return before.businessDay() < day && day <= now.businessDay();
  }

  /**
   * Cohorts in which everybody must be counted again: new, changed or closed since, with a session
   * that is new, changed or has been held since, or part of a cascade that changed.
   *
   * @param former the position before of a cohort, or {@link Reference#NONE}
   */
  public BitSet cohorts(IntUnaryOperator former) {
    BitSet changed = new BitSet();
    for (int c = 0; c < now.cohorts().size(); c++) {
      int was = former.applyAsInt(c);
      boolean same =
          was != Reference.NONE
              && before.cohorts().get(was).equals(now.cohorts().get(c))
              && !isBetween(now.cohorts().get(c).closesOn())
              && isSame(was, frameBefore.sessionsOf(was), frame.sessionsOf(c));
      changed.set(c, !same);
    }
    if (!isSameCascade(former)) {
      addCascade(now, changed);
      addFormerCascade(former, changed);
    }
    return changed;
  }

  /** Whether sessions are the same apart from their cohort's position, and none was held since. */
  private boolean isSame(int was, int[] sessionsBefore, int[] sessions) {
    if (sessionsBefore.length != sessions.length) {
      return false;
    }
    for (int s = 0; s < sessions.length; s++) {
      Session session = now.sessions().get(sessions[s]);
      if (isBetween(session.day())
          || !before.sessions().get(sessionsBefore[s]).equals(session.in(was))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSameCascade(IntUnaryOperator former) {
    List<Cascade.Link> links = new ArrayList<>();
    for (Cascade.Link link : now.cascade().links()) {
      int trainedIn = former.applyAsInt(link.trainedIn());
      int led = former.applyAsInt(link.led());
      links.add(new Cascade.Link(link.record(), trainedIn, led, link.ledOn()));
    }
    return links.equals(before.cascade().links())
        && links.stream().noneMatch(link -> isBetween(link.ledOn()));
  }

  private static void addCascade(Reference reference, BitSet cohorts) {
    for (Cascade.Link link : reference.cascade().links()) {
      cohorts.set(link.trainedIn());
      cohorts.set(link.led());
    }
  }

  private void addFormerCascade(IntUnaryOperator former, BitSet cohorts) {
    BitSet were = new BitSet();
    addCascade(before, were);
    for (int c = 0; c < now.cohorts().size(); c++) {
      int was = former.applyAsInt(c);
      if (was != Reference.NONE && were.get(was)) {
        cohorts.set(c);
      }
    }
  }
}
