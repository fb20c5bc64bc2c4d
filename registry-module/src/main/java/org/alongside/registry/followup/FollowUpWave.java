package org.alongside.registry.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import org.alongside.registry.assessment.Wave;

/**
 * A wave of follow-up: so many months after completion, within a window of days before and after
 * (domain spec, section 4, {@code FU_RET_PCT}).
 */
enum FollowUpWave {
  F3(Wave.F3, 3, 30),
  F6(Wave.F6, 6, 45),
  F12(Wave.F12, 12, 60);

  private final Wave wave;
  private final int months;
  private final int windowDays;

  FollowUpWave(Wave wave, int months, int windowDays) {
    this.wave = wave;
    this.months = months;
    this.windowDays = windowDays;
  }

  String word() {
    return wave.word();
  }

  /** The same day of the later month, or its last where it has no such day. */
  LocalDate dueOn(LocalDate completedOn) {
    return completedOn.plusMonths(months);
  }

  LocalDate opensOn(LocalDate completedOn) {
    return dueOn(completedOn).minusDays(windowDays);
  }

  LocalDate closesOn(LocalDate completedOn) {
    return dueOn(completedOn).plusDays(windowDays);
  }

  /** The month in which those completed who are due in a month; no others are. */
  YearMonth completedIn(YearMonth dueIn) {
    return dueIn.minusMonths(months);
  }
}
