package org.alongside.batch.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.batch.indicator.PersonCounter.Attributed;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Reference.Session;

/**
 * What an enrolment amounts to (domain spec, section 4, Dose and completion).
 *
 * @param halfMinutes attended; half minutes, because half of an odd session is one
 * @param halfwayOn the day of the session that met the last half threshold, or {@link Days#NEVER}
 * @param completedOn the day of the session that met the last threshold, or {@link Days#NEVER}
 */
record Dose(long halfMinutes, int halfwayOn, int completedOn) {

  /**
   * @param attended by date, then session code
   */
  static Dose of(Programme programme, List<Attributed> attended, List<Session> sessions) {
    Set<Object> units = new HashSet<>();
    long halfMinutes = 0;
    int halfwayOn = Days.NEVER;
    int completedOn = Days.NEVER;
    for (Attributed one : attended) {
      boolean newUnit = units.add(unit(one.attendance(), sessions));
      boolean makesUp = one.attendance().makesUp() != Reference.NONE;
      if (newUnit || !makesUp) {
        halfMinutes += halfMinutes(one);
      }
      if (halfwayOn == Days.NEVER && meetsHalf(programme, units, halfMinutes)) {
        halfwayOn = one.session().day();
      }
      if (completedOn == Days.NEVER && meets(programme, units, halfMinutes)) {
        completedOn = one.session().day();
      }
    }
    return new Dose(halfMinutes, halfwayOn, completedOn);
  }

  /** The unit's name, or for a session without one its position. */
  private static Object unit(Attendance attendance, List<Session> sessions) {
    int session =
        attendance.makesUp() == Reference.NONE ? attendance.session() : attendance.makesUp();
    String unit = sessions.get(session).unit();
    return unit == null ? Integer.valueOf(session) : unit;
  }

  private static long halfMinutes(Attributed one) {
    if (one.attendance().mark() == Mark.PRESENT) {
      return 2L * one.session().minutes();
    }
    return one.attendance().minutes() == Reference.NONE
        ? one.session().minutes()
        : 2L * one.attendance().minutes();
  }

  private static boolean meetsHalf(Programme programme, Set<Object> units, long halfMinutes) {
    Integer minSessions = programme.minSessions();
    Integer minMinutes = programme.minMinutes();
    long required = programme.requiredUnits().stream().filter(units::contains).count();
    return programme.hasThreshold()
        && (minSessions == null || 2 * units.size() >= minSessions)
        && (minMinutes == null || halfMinutes >= minMinutes)
        && 2 * required >= programme.requiredUnits().size();
  }

  private static boolean meets(Programme programme, Set<Object> units, long halfMinutes) {
    Integer minSessions = programme.minSessions();
    Integer minMinutes = programme.minMinutes();
    return programme.hasThreshold()
        && (minSessions == null || units.size() >= minSessions)
        && (minMinutes == null || halfMinutes >= 2L * minMinutes)
        && units.containsAll(programme.requiredUnits());
  }
}
