package org.alongside.registry.finding;

import static org.alongside.registry.finding.Severity.ERROR;
import static org.alongside.registry.finding.Severity.WARNING;

import java.util.Locale;

/**
 * Every check on what is recorded, whether typed or imported: a stable code (the constant's name),
 * a severity, what is wrong and how to mend it. The catalogue in {@code docs/} is written from this
 * enum; a published code is never renamed or reused.
 */
public enum FindingCode {
  // One cell.
  VALUE_MISSING(ERROR, "This value is required, and the cell is empty.", "Fill it in."),
  CODE_MALFORMED(
      ERROR,
      "This is not a code.",
      "Use 1 to 40 letters, digits, dots, underscores or hyphens, beginning with a letter or a"
          + " digit."),
  DATE_MALFORMED(ERROR, "This is not a date.", "Write year-month-day, for example 2026-03-31."),
  DATE_TOO_EARLY(ERROR, "This date is before the year 1900.", "Check the year."),
  NUMBER_MALFORMED(
      ERROR,
      "This is not a number.",
      "Write digits only, with a point for decimals, for example 12.5."),
  NUMBER_OUT_OF_RANGE(
      ERROR, "This number is too small or too large for what it counts.", "Check the value."),
  CHOICE_UNKNOWN(
      ERROR,
      "This is not one of the words allowed here.",
      "Use one of the words in the format description, in the same spelling."),
  COUNTRY_UNKNOWN(
      ERROR,
      "This is not a country code.",
      "Use the two capital letters of ISO 3166-1, for example ZW."),
  CURRENCY_UNKNOWN(
      ERROR,
      "This is not a currency code.",
      "Use the three capital letters of ISO 4217, for example USD."),
  TIME_ZONE_UNKNOWN(
      ERROR, "This is not a time zone.", "Use a name of the IANA list, for example Africa/Harare."),
  TEXT_TOO_LONG(
      ERROR, "This text is longer than the registry can keep.", "Shorten it or split it."),
  TEXT_NOT_PRINTABLE(
      ERROR,
      "This text holds characters that cannot be shown or kept.",
      "Remove them; they often come from copying out of another program."),
  RUNNING_NUMBER_MALFORMED(
      ERROR, "This is not a running number.", "Use 1, 2, 3 and so on, without leading zeros."),
  TEXT_LOOKS_LIKE_FORMULA(
      WARNING,
      "This text begins like a spreadsheet formula; it is kept as plain text.",
      "Mend it if a spreadsheet program put it there."),

  // What a record refers to.
  REFERENCE_UNKNOWN(
      ERROR,
      "Nothing with this code is in the registry.",
      "Check the spelling, including capitals, or send the record it names as well."),
  ENROLMENT_UNKNOWN(
      ERROR,
      "This person has no enrolment of this spell in the cohort.",
      "Check cohort, participant and spell, or send the enrolment as well."),
  RESPONSE_UNKNOWN(
      ERROR,
      "The response that this answer belongs to is not in the registry.",
      "Make cohort, participant, spell, instrument, wave, taken_on and respondent the same as in"
          + " responses.csv."),
  KEY_TWICE(
      ERROR,
      "An earlier row of this file has the same key; the earlier one was kept.",
      "Keep one of the two rows."),
  AREA_LOOP(
      ERROR,
      "An area would be a part of itself.",
      "Follow the column parent upwards and correct the area that leads back here."),
  GRANT_LOOP(
      ERROR,
      "A grant would be a sub-grant of itself.",
      "Follow the column parent_grant upwards and correct the grant that leads back here."),
  ADAPTATION_LOOP(
      ERROR,
      "A programme would be adapted from itself.",
      "Follow the column adapted_from and correct the programme that leads back here."),
  MERGE_LOOP(
      ERROR,
      "A participant would be merged into himself or herself.",
      "Follow the column merged_into and correct the record that leads back here."),
  MERGE_WITHOUT_REASON(
      ERROR,
      "Two records are made one person, or two again, and nobody said why.",
      "Say in the field reason how you know."),
  SUPERSESSION_LOOP(
      ERROR,
      "An opening balance would supersede itself.",
      "Follow the column supersedes and correct the balance that leads back here."),
  CASCADE_LOOP(
      ERROR,
      "In the end a cohort would have been led by somebody who was trained in it.",
      "Follow trained_in and led_cohort and correct the link that leads back here."),
  TRAINER_NOT_ENROLLED(
      ERROR,
      "This person is not enrolled as a trainer in the cohort named in trained_in.",
      "Check both codes, or enrol the person there with role trainer."),
  SAME_PERSON(
      ERROR, "Nobody can be paired with, or related to, himself or herself.", "Check both codes."),
  RELATED_NOT_REGISTERED(
      WARNING,
      "Nobody with this code is registered; the relation is kept all the same.",
      "Check the spelling if she is registered; if she is not, the cell may stay empty."),
  INDICATOR_UNKNOWN(
      ERROR,
      "There is no indicator of this code.",
      "Use a code from the definitions, or leave the cell empty for a line reported by hand."),
  INDICATOR_NOT_COUNTED(
      WARNING,
      "No indicator has this code; the figure is kept, but there is nothing to compare it with.",
      "Check the spelling, or leave it if the figure stands for itself."),
  FILTER_MALFORMED(
      ERROR,
      "Not every part of this is a filter, or one column is named twice.",
      "Write column=value with a column and a value that figures have, separated by |, for example"
          + " country=ZW, sex=M."),
  LINE_NOT_MANUAL(
      ERROR,
      "This line is counted from the registry; no result can be entered for it by hand.",
      "Check the line, or empty its indicator if it is to be reported by hand."),
  LINE_HAS_RESULTS(
      ERROR,
      "Results were entered by hand for this line; it cannot be bound to an indicator as well.",
      "Leave indicator empty, or add a new line."),

  // Dates.
  DATES_REVERSED(ERROR, "The end is before the start.", "Check both dates."),
  EXIT_BEFORE_ENROLMENT(
      ERROR, "The exit is before the enrolment.", "Check exited_on and enrolled_on."),
  SPELLS_OVERLAP(
      ERROR,
      "This person is already enrolled in this cohort on some of these days.",
      "End the earlier spell the day before the later one begins, or mark one as void."),
  SESSION_NOT_YET_HELD(
      ERROR,
      "Attendance cannot be recorded before the session was held.",
      "Check the session's date, or send the attendance after that day."),
  DATE_IN_FUTURE(
      ERROR,
      "This day has not yet come at the cohort's site.",
      "Check the date, or record it when it has happened."),
  CHECK_IN_OUTSIDE_PAIR(
      ERROR,
      "The pair was not running on the day of the check-in.",
      "Check the day of the check-in and the dates of the pair."),
  STEP_WITHOUT_DAY(
      ERROR,
      "A step needs the day it was committed to or the day it was done.",
      "Fill in committed_on or done_on."),
  DONE_BEFORE_COMMITTED(
      ERROR, "The step was done before it was committed to.", "Check committed_on and done_on."),
  ANSWERED_BEFORE_GIVEN(
      ERROR, "The feedback was answered before it was given.", "Check given_on and answered_on."),
  CONSENT_ENDS_BEFORE_GIVEN(
      ERROR,
      "The consent ends before it was given.",
      "Check consent_on against expires_on and withdrawn_on."),
  WITHDRAWN_WITHOUT_CONSENT(
      WARNING,
      "Consent is recorded as withdrawn, but not as given.",
      "Record it as given too if it was given before that day."),
  SESSION_OUTSIDE_COHORT(
      WARNING,
      "The session is outside the dates of its cohort.",
      "Check the session's date and the dates of the cohort."),
  SESSION_SAME_DAY_SAME_UNIT(
      WARNING,
      "The cohort has another session on this day with the same unit.",
      "Check that it is not the same session under two codes."),
  ATTENDANCE_OUTSIDE_ENROLMENT(
      WARNING,
      "This person was not enrolled in the cohort on that day; the visit counts for reach and"
          + " contacts only.",
      "Add the enrolment if it was forgotten."),
  RESPONSE_BEFORE_ENROLMENT(
      WARNING,
      "On the day of this response the person was not yet enrolled.",
      "Check taken_on, and enrolled_on of the enrolment."),
  STEP_ALSO_OPEN(
      WARNING,
      "The same commitment is also recorded as not yet done; it counts a second time, as not kept.",
      "Take back the row without done_on if it is the same step."),
  FUNDING_OUTSIDE_GRANT(
      WARNING,
      "The funding lies partly outside the dates of the grant.",
      "Check the dates of the funding and of the grant."),

  REASON_MISSING(
      ERROR,
      "This happened in a quarter whose figures are published.",
      "Say in the field reason why it is changed."),

  // Numbers and combinations.
  FUNDING_OVER_100_PERCENT(
      ERROR,
      "On some day the grants together would pay more than 100 % of the cohort.",
      "Lower a share, or end one funding before the other begins."),
  CASCADE_OVER_100_PERCENT(
      ERROR,
      "The trainers of this cohort would together hold more than 100 % of it.",
      "Lower a share, or leave shares empty if nobody knows them."),
  OTHER_CURRENCY(
      WARNING,
      "This is not the currency of the grant.",
      "Check it; a cost per man is worked out only where all money is in one currency."),
  BALANCE_SUCCESSOR_DIFFERS(
      ERROR,
      "A balance must name the same scope and country as the one it supersedes.",
      "Correct scope_type, scope and country, or leave supersedes empty."),
  SCOPE_MISSING(
      ERROR,
      "This kind of scope needs the code of a donor, grant, programme or the like.",
      "Fill in scope, or use scope_type organisation."),
  SCOPE_NOT_EMPTY(
      ERROR, "The whole organisation has no code of its own as a scope.", "Leave scope empty."),
  SITE_WITHOUT_COUNTRY(
      ERROR,
      "A place must lie in a country.",
      "Fill in country, or use kind online if people do not meet in one place."),
  SITE_IN_OTHER_COUNTRY(
      WARNING,
      "The site's country is not the country of its area; the site's country counts.",
      "Check country and area."),
  ONLINE_WITH_COUNTRY(
      WARNING,
      "An online site lies in no country; people count where their home is.",
      "Leave country empty."),
  PLEDGE_NUMBER_WITH_PARTICIPANT(
      ERROR,
      "A number is for anonymous pledges counted together, but a participant is named.",
      "Leave number empty, or participant if the pledges are anonymous."),

  // Surveys.
  DIRECTION_MISSING(
      ERROR,
      "An attitude instrument must say which way is more equitable.",
      "Use direction up if higher answers are more equitable, else down."),
  INSTRUMENT_IN_USE(
      ERROR,
      "There are responses to this instrument; its kind, and whether it is anonymous, must stay.",
      "Use a new code for the changed instrument, and the same family if the two are equivalent."),
  CELL_WITHOUT_MEANING(
      WARNING,
      "This has no meaning for this kind of instrument; nothing is counted by it.",
      "Leave it empty."),
  ANSWER_RANGE_MISSING(
      ERROR,
      "The smallest or the largest answer is missing.",
      "Fill in both, answer_min and answer_max."),
  ANSWER_RANGE_REVERSED(
      ERROR, "The largest answer must be above the smallest.", "Check answer_min and answer_max."),
  SCORES_REVERSED(
      ERROR, "The highest score is below the lowest.", "Check from_score and to_score."),
  ITEM_NOT_SCORED(
      WARNING,
      "Nothing can be scored by this item; its answers are kept, but do not count.",
      "Fill in correct_answer for a knowledge item, answer_min and answer_max for an attitude item,"
          + " if it is to count."),
  PARTICIPANT_IN_ANONYMOUS(
      ERROR,
      "The instrument is anonymous, but a participant is named.",
      "Leave participant empty, and give a running number in respondent."),
  PARTICIPANT_NOT_NAMED(
      ERROR,
      "The instrument is not anonymous, but no participant is named.",
      "Fill in participant, or use an anonymous instrument."),
  RESPONDENT_MISSING(
      ERROR,
      "It is not said whose response this is.",
      "Fill in participant or, if the instrument is anonymous, a running number in respondent."),
  RESPONDENT_NOT_EMPTY(
      ERROR,
      "A running number is for anonymous responses, but a participant is named.",
      "Leave respondent empty."),
  SPELL_WITHOUT_PARTICIPANT(
      ERROR, "A spell is given, but no participant.", "Leave spell empty, or fill in participant."),
  ANSWER_OUT_OF_RANGE(
      ERROR,
      "This answer is not among those the item allows.",
      "Use a number from answer_min to answer_max of the item, NA where it does not apply, or leave"
          + " it empty."),
  ANSWER_NOT_YES_OR_NO(
      ERROR,
      "An action item is answered by yes or no.",
      "Use yes or no, NA where it does not apply, or leave it empty."),

  // People.
  BIRTH_YEAR_UNLIKELY(
      WARNING,
      "By this birth year the person would be younger than 10 or older than 100.",
      "Check the year."),
  NAMES_WITHOUT_KEY(
      ERROR,
      "This registry has no key for names, so none can be entered or shown.",
      "Leave the name out, or have ALONGSIDE_NAME_KEYS and ALONGSIDE_NAME_TOKEN_KEY set."),
  NAME_UNUSABLE(
      ERROR,
      "A name needs letters, and 200 characters at most.",
      "Shorten it, or leave it out; a name is never needed."),
  NAME_IN_LINKED_COHORT(
      ERROR,
      "Of people in clubs linked to key populations no name is kept.",
      "Leave the name out; the code is enough."),
  PERSON_ERASED(
      ERROR,
      "Somebody of this code was erased from the registry and is not to come back.",
      "Leave the rows of this person out; if it is somebody else, use a new code."),
  RECORD_OUT_OF_REACH(
      ERROR,
      "This row, or a record it names, belongs to a club that is open to its own team only.",
      "Ask somebody of that team to send the row, or leave it out."),
  ERASURE_NOT_CONFIRMED(
      ERROR,
      "This is not the code of the person to be erased.",
      "Type the code exactly as it stands in the heading.");

  private final Severity severity;
  private final String problem;
  private final String remedy;

  FindingCode(Severity severity, String problem, String remedy) {
    this.severity = severity;
    this.problem = problem;
    this.remedy = remedy;
  }

  public Severity severity() {
    return severity;
  }

  /** The code as problem documents spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, in one sentence without names or values. */
  public String problem() {
    return problem;
  }

  /** How to mend it, in one sentence. */
  public String remedy() {
    return remedy;
  }

  /** The finding of this code at a column of the interchange format. */
  public Finding at(String column) {
    return new Finding(this, column);
  }
}
