package org.alongside.batch.schedule;

import jakarta.annotation.Resource;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.logging.Logger;
import org.alongside.batch.BatchException;
import org.alongside.batch.nightly.ClosedDays;
import org.alongside.batch.nightly.StartNightly;

/**
 * Starts the nightly job once a night on any number of servers: a persistent timer in the shared
 * database, made after migration. One missed while every server was down fires when the first is
 * back.
 */
@Stateless
public class NightlyTimer {

  private static final Logger LOGGER = Logger.getLogger(NightlyTimer.class.getName());
  private static final String INFO = "nightly";

  @Inject private StartNightly nightly;
  @Inject private ClosedDays closedDays;
  @Resource private TimerService timers;

  /** Makes the one timer ring at that time of day, and no other. */
  public void ringAt(LocalTime time, ZoneId zone) {
    ScheduleExpression wanted =
        new ScheduleExpression()
            .hour(time.getHour())
            .minute(time.getMinute())
            .second(time.getSecond())
            .timezone(zone.getId());
    boolean there = false;
    for (Timer timer : timers.getTimers()) {
      if (!there && isAt(timer, wanted)) {
        there = true;
      } else {
        timer.cancel();
      }
    }
    if (!there) {
      timers.createCalendarTimer(wanted, new TimerConfig(INFO, true));
      LOGGER.info(() -> "The nightly job will start every day at " + time + " " + zone);
    }
  }

  /** Removes the timer. */
  public void neverRing() {
    timers.getTimers().forEach(Timer::cancel);
  }

  private static boolean isAt(Timer timer, ScheduleExpression wanted) {
    ScheduleExpression given = timer.getSchedule();
    return given.getHour().equals(wanted.getHour())
        && given.getMinute().equals(wanted.getMinute())
        && given.getSecond().equals(wanted.getSecond())
        && given.getTimezone().equals(wanted.getTimezone());
  }

  @Timeout
  void ring(Timer timer) {
    try {
      long execution = nightly.start(closedDays.last(), false);
      LOGGER.info(() -> "The nightly job was started as execution " + execution);
    } catch (BatchException e) {
      LOGGER.warning(() -> "The nightly job was not started: " + e.detail());
    }
  }
}
