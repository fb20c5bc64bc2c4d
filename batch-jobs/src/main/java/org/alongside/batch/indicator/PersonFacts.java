package org.alongside.batch.indicator;

import java.util.List;
import org.alongside.batch.indicator.Surveys.Identified;

/**
 * All that one night knows of one person: the surviving record's traits, and the enrolments and
 * attendances of every record merged into it.
 *
 * @param birthYear or {@link #NO_BIRTH_YEAR}
 * @param consentGiven consent to take part has been given (and perhaps withdrawn later)
 * @param withdrawnOn the day consent was withdrawn, or {@link Days#NEVER}
 * @param home country code, or empty
 * @param lookalike whether somebody recorded earlier is like this person, so that both may be one
 * @param balances positions of the opening balances any of the records names
 * @param outcomes steps, pledges and responses to surveys
 */
public record PersonFacts(
    Sex sex,
    int birthYear,
    boolean consentGiven,
    int withdrawnOn,
    String home,
    boolean lookalike,
    List<Integer> balances,
    List<Enrolment> enrolments,
    List<Attendance> attendances,
    Outcomes outcomes) {

  public static final int NO_BIRTH_YEAR = Integer.MIN_VALUE;

  /** Whether attending on a day is reach: consent had been given and not been withdrawn. */
  boolean consents(int day) {
    return consentGiven && day <= withdrawnOn;
  }

  /** How an enrolment ended, as far as counting cares. */
  public enum Exit {
    NONE,
    OTHER,
    TRANSFERRED,
    DIED,
    VOID
  }

  /** What a register says. */
  public enum Mark {
    PRESENT,
    PARTIAL,
    ABSENT,
    EXCUSED
  }

  /**
   * A spell in a cohort.
   *
   * @param record which of the person's records it was entered under
   * @param enrolledOn the day, or {@link Days#NEVER} for one who only applied
   * @param exitedOn the day, or {@link Days#NEVER}
   * @param application how it began, or {@link Application#NONE}
   * @param trainer whether its role is that of a trainer
   */
  public record Enrolment(
      long record,
      int cohort,
      int enrolledOn,
      int exitedOn,
      Exit exit,
      Application application,
      boolean trainer) {

    boolean covers(int day) {
      return enrolledOn <= day && day <= exitedOn;
    }
  }

  /**
   * An application for a place in a cohort.
   *
   * @param appliedOn the day, or {@link Days#NEVER} for one who did not apply
   * @param selected whether it says so
   */
  public record Application(int appliedOn, boolean selected) {

    public static final Application NONE = new Application(Days.NEVER, false);
  }

  /**
   * What came of it.
   *
   * @param steps in any order
   * @param pledges in any order; none is anonymous
   * @param responses to surveys, in any order; none is anonymous
   */
  public record Outcomes(List<Step> steps, List<Pledge> pledges, List<Identified> responses) {

    public static final Outcomes NONE = new Outcomes(List.of(), List.of(), List.of());
  }

  /**
   * A concrete step.
   *
   * @param committedOn the day, or {@link Days#NEVER}
   * @param doneOn the day, or {@link Days#NEVER}
   */
  public record Step(int cohort, int committedOn, int doneOn) {}

  /** A pledge of somebody known. */
  public record Pledge(int cohort, int pledgedOn) {}

  /**
   * One line of a register.
   *
   * @param session position
   * @param minutes given for a partial attendance, or {@link Reference#NONE}
   * @param makesUp position of the session it makes up, or {@link Reference#NONE}
   * @param enteredOn the day it was written into the registry (UTC)
   */
  public record Attendance(
      long record, int session, Mark mark, int minutes, int makesUp, int enteredOn) {

    public boolean attended() {
      return mark == Mark.PRESENT || mark == Mark.PARTIAL;
    }
  }
}
