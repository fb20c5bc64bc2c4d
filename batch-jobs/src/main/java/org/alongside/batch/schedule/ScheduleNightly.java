package org.alongside.batch.schedule;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets the timer of the nightly job when the application starts, after migration. */
@ApplicationScoped
public class ScheduleNightly {

  private static final int AFTER_MIGRATION = 100;

  private final NightlyTimer timer;
  private final String time;
  private final String zone;

  /**
   * @param time of day, such as 02:30, or {@code off}
   * @param zone in which it is that time
   */
  @Inject
  public ScheduleNightly(
      NightlyTimer timer,
      @ConfigProperty(name = "alongside.nightly.time", defaultValue = "02:30") String time,
      @ConfigProperty(name = "alongside.nightly.zone", defaultValue = "UTC") String zone) {
    this.timer = timer;
    this.time = time;
    this.zone = zone;
  }

  void schedule(@Observes @Priority(AFTER_MIGRATION) Startup event) {
    if (time.equals("off")) {
      timer.neverRing();
    } else {
      timer.ringAt(LocalTime.parse(time), ZoneId.of(zone));
    }
  }
}
