package org.alongside.batch.indicator;

import static org.alongside.batch.indicator.Disclosure.FINE;
import static org.alongside.batch.indicator.Disclosure.ORDINARY;
import static org.alongside.batch.indicator.Disclosure.SENSITIVE;

import java.util.Set;

/**
 * What every published indicator means, as the reference page {@code docs/indicators.md} says it.
 * The names are the codes of {@code figures.csv}. S is a scope, P a period, t the end of P or the
 * business date if that is earlier.
 */
public enum Indicator {
  R_REG(
      "Men reached, from the registry",
      ORDINARY,
      "4 Reach",
      "distinct men whose first reach in S is on or before t, without men linked to a balance S"
          + " holds",
      "A person is the end of the merge chain. Measure `apportioned` (section 5): each man of the"
          + " organisation weighted by the donor's share, on that day, of the cohort of his first"
          + " reach."),
  R_OPEN(
      "Opening balance",
      ORDINARY,
      "4 Opening balances",
      "sum of the live balances of S with basis persons or unknown",
      "Detail `over` if any of them is a lower bound, else `exact`. Basis contacts is never added."),
  R_CUM("Men reached so far", ORDINARY, "4 Reach", "R_REG + R_OPEN", ""),
  R_NEW(
      "Men newly reached",
      ORDINARY,
      "4 Reach",
      "the men of R_REG whose first reach in S falls in P",
      "New to S, perhaps old to the organisation. Measure `apportioned` as for R_REG."),
  R_SERVED(
      "Men reached in the period",
      ORDINARY,
      "4 Reach",
      "distinct men reached in P",
      "Balances are ignored. Quarters do not add up to the year."),
  W_CUM("Women reached so far", ORDINARY, "4 Reach", "as R_REG, for women", ""),
  W_NEW("Women newly reached", ORDINARY, "4 Reach", "as R_NEW, for women", ""),
  P_CUM(
      "People reached so far",
      ORDINARY,
      "4 Reach",
      "as R_CUM, for everyone",
      "Contains R_OPEN, leaves out linked men; also by sex."),
  P_NEW("People newly reached", ORDINARY, "4 Reach", "as R_NEW, for everyone", "Also by sex."),
  R_REG_OVERLAP(
      "Counted in more than one row",
      ORDINARY,
      "4 Identities",
      "Σ over the registered men of the total of (rows holding him − 1)",
      "Detail: `country`, `programme`, `model`."),
  R_REG_SHARED(
      "Reached for another donor, too",
      ORDINARY,
      "5",
      "registered men of the donor who are registered men of another one, too, by t",
      "Detail: the other donor. So both have reached, together, the one's R_REG + the other's −"
          + " those."),
  R_REG_LINKED(
      "In a row, but in the total's balance",
      ORDINARY,
      "4 Identities",
      "Σ over men linked to a balance of the total of the rows holding them",
      "Detail as R_REG_OVERLAP. Σ rows = total + R_REG_OVERLAP + R_REG_LINKED."),
  CONTACTS(
      "Contacts",
      ORDINARY,
      "4 Reach",
      "attendances (present, partial) of anyone, consent or not, plus head-counts",
      "Never people."),
  ENROLLED("Enrolments", ORDINARY, "4 Reach", "enrolments dated in P", "Void ones never."),
  ENROLLED_PERSONS(
      "People enrolled", ORDINARY, "4 Reach", "distinct persons behind the enrolments of P", ""),
  ACTIVE(
      "People active",
      ORDINARY,
      "4 Reach",
      "distinct persons with an enrolment begun, not exited before t, and an attendance under it no"
          + " longer ago than the programme's activity gap",
      "The attendance must itself be reach."),
  SESSIONS_HELD("Sessions held", ORDINARY, "4 Reach", "sessions dated in P", ""),
  COHORTS_OPEN(
      "Cohorts open",
      ORDINARY,
      "4 Reach",
      "cohorts open at t",
      "From the first day to the day it closes, both included; one that is planned never; one that"
          + " was finished without an end until its last session; one whose end is past, but not 60"
          + " days, still. A grant's: those it funds at t."),
  REPLICATIONS(
      "Replications",
      ORDINARY,
      "4 Reach",
      "programmes adapted from this one with a session held by t",
      "In the total of a programme only; what was adapted from an adaptation belongs to that."),
  COMPLETED(
      "Completions",
      ORDINARY,
      "4 Dose and completion",
      "enrolments whose completion date is in P",
      "Units, minutes and required units of the programme, all that are set; the date is that of the"
          + " session that met the last."),
  G_NEW(
      "Men who newly completed",
      ORDINARY,
      "4 Dose and completion",
      "distinct men whose first completion in S is in P",
      ""),
  G_CUM(
      "Men who completed so far",
      ORDINARY,
      "4 Dose and completion",
      "distinct men whose first completion in S is on or before t",
      ""),
  HALFWAY_CUM(
      "Men who attended half so far",
      ORDINARY,
      "1 How far they came",
      "distinct men with an enrolment that by t met half of every threshold of its programme",
      "Half of the units, of the minutes and of the required units, all that are set; by the session"
          + " that met the last. Programmes without any threshold have no half. In totals only, of"
          + " areas not."),
  ACTED_CUM(
      "Men who acted so far",
      ORDINARY,
      "1 How far they came",
      "distinct men who by t did a step, or reported an action in a valid response after enrolment",
      "Waves G, F3, F6 and F12 of identified action surveys. In totals only, of areas not."),
  STILL_ACTING_CUM(
      "Men still acting at six months",
      ORDINARY,
      "1 How far they came",
      "distinct men of SUST_PCT(F6) who acted, on the day their window closed, by t",
      "In totals only, of areas not."),
  COMPLETION_PCT(
      "Completion",
      ORDINARY,
      "4 Dose and completion",
      "enrolments completed",
      "enrolments of cohorts that close in P",
      "Drop-outs stay in; void, transferred and died are out of both; programmes without any"
          + " threshold are in neither."),
  COMPLETION_PCT_OUT(
      "Enrolments left out of completion",
      ORDINARY,
      "4 Dose and completion",
      "enrolments of cohorts that close in P, left out of COMPLETION_PCT",
      "Detail: `void`, `transferred`, `died`."),
  ATTEND_PCT(
      "Attendance",
      ORDINARY,
      "4 Dose and completion",
      "sessions attended",
      "sessions of P with a register, from enrolment to exit",
      "Both days included; excused is expected."),
  DOSE_H(
      "Hours per enrolment",
      ORDINARY,
      "4 Dose and completion",
      "hours attended",
      "enrolments of cohorts closed in P",
      "A mean, no share. Partial counts the minutes given, else half of the session."),
  APPLICANTS(
      "Applications",
      ORDINARY,
      "4 Models' own",
      "applications dated in P",
      "Void enrolments never. Totals also by sex."),
  SELECTED(
      "Applicants selected",
      ORDINARY,
      "4 Models' own",
      "applications dated in P that were selected",
      "By the day of the application; selected is what the record says. Totals also by sex."),
  SELECT_PCT(
      "Selection",
      FINE,
      "4 Models' own",
      "applications of P selected",
      "applications of P",
      "Those not decided yet are in the denominator."),
  TRAINERS(
      "Trainers",
      ORDINARY,
      "4 Models' own",
      "trainer enrolments completed by t",
      "Completed as for COMPLETED. Where somebody is enrolled as a trainer in a cohort he led himself,"
          + " he works there and is not trained. Totals also by sex."),
  TRAINERS_ACTIVE(
      "Trainers who led",
      ORDINARY,
      "4 Models' own",
      "those of TRAINERS after which a cohort was led that somebody attended by t",
      "A link of the cascade means the spell its trainer completed first in the cohort where he was"
          + " trained. It belongs where the training does. Totals also by sex."),
  CASC_REACH(
      "People reached by trainers",
      ORDINARY,
      "4 Models' own",
      "distinct persons reached in led cohorts of S by t, trainers left out",
      "Detail: the generation, `1`, `2`, `3` or `4+`, of the led cohort of S that reached somebody"
          + " first; none for all together. Whoever is ever enrolled as a trainer up to the business"
          + " date is left out at every t. Totals also by sex."),
  CASC_MULT(
      "People reached per trainer",
      ORDINARY,
      "4 Models' own",
      "CASC_REACH of all generations",
      "TRAINERS",
      "A ratio, no share. Both are counted in S: of a scope that holds led cohorts but not the"
          + " training, there is nothing to divide by."),
  COVER_AREA(
      "Areas covered",
      ORDINARY,
      "4 Models' own",
      "areas of the type with a session in P that somebody attended, there or in an area within",
      "areas of the type; of a country, its own",
      "By the site of the session. Detail: the type of area. Totals only, not of areas."),
  REFERRALS("Referrals", SENSITIVE, "4 Models' own", "referrals dated in P", ""),
  REFERRALS_TAKEN_UP(
      "Referrals taken up",
      SENSITIVE,
      "4 Models' own",
      "referrals whose service was taken up in P",
      "By the day it was taken up."),
  CONCERNS_RAISED("Concerns raised", SENSITIVE, "4 Models' own", "concerns raised in P", ""),
  CONCERNS_CLOSED("Concerns closed", SENSITIVE, "4 Models' own", "concerns closed in P", ""),
  WFB_MEAN(
      "Women's rating",
      SENSITIVE,
      "4 Models' own",
      "sum of the ratings given in P, 1 to 5",
      "ratings given in P",
      "A mean, no share. Feedback without a rating is in neither."),
  WFB_FAV_PCT(
      "Favourable ratings",
      SENSITIVE,
      "4 Models' own",
      "ratings of 4 or 5",
      "ratings given in P",
      ""),
  WFB_ANSWERED_PCT(
      "Feedback answered",
      SENSITIVE,
      "4 Models' own",
      "feedback answered up to 60 days after it was given",
      "feedback given in P",
      "All of it, also what may still be answered in time."),
  PLEDGES(
      "Pledges",
      ORDINARY,
      "4 Models' own",
      "pledges of P, anonymous ones with the number of people counted together",
      "An anonymous pledge without a number is one."),
  PLEDGERS(
      "People who pledged",
      ORDINARY,
      "4 Models' own",
      "distinct identified persons with a pledge in P",
      "Totals also by sex."),
  PLEDGE_CONV_PCT(
      "Pledges turned into action",
      FINE,
      "4 Models' own",
      "those with a step done from the day of the pledge to 180 days after",
      "distinct identified persons with a pledge whose 180th day after falls in P",
      "A step in any cohort. The pledge's own day decides which grants it belongs to."),
  PAIRS("Pairs", ORDINARY, "4 Models' own", "pairs running at t", "First and last day included."),
  BUDDY_PCT(
      "Check-ins held",
      FINE,
      "4 Models' own",
      "check-ins held in P while the pair ran",
      "check-ins due in P: one per interval from the pair's start to its end or the business date",
      "Pairs without an interval are in neither. More than 100 % where people spoke more often than"
          + " agreed."),
  STEPS(
      "Steps done",
      ORDINARY,
      "4 Knowledge, attitudes, action",
      "steps done in P",
      "Committed to or not. Totals also by sex."),
  STEPS_KEPT_PCT(
      "Commitments kept",
      FINE,
      "4 Knowledge, attitudes, action",
      "commitments done up to 90 days after they were made",
      "commitments whose 90th day after falls in P",
      "The day of the commitment decides which grants it belongs to."),
  KNOW_CHG(
      "Change of knowledge",
      FINE,
      "4 Knowledge, attitudes, action",
      "sum over the pairs of (score later − score at enrolment), in percentage points",
      "pairs: enrolments with valid responses of one family at enrolment and at a later wave",
      "By the day of the later response. Score: 100 × right answers ÷ questions; unanswered is"
          + " wrong. Detail: a topic, in totals only."),
  KNOW_COVER(
      "Completers asked twice",
      FINE,
      "4 Knowledge, attitudes, action",
      "those with valid responses at enrolment and graduation",
      "enrolments completed in P in programmes where the family was asked at graduation",
      "A share in percent, by the day of completion."),
  KNOW_MEAN(
      "Knowledge, nobody known",
      FINE,
      "4 Knowledge, attitudes, action",
      "sum of the scores",
      "valid responses of the wave",
      "Anonymous instruments only, detail `unpaired`: there is no change to tell."),
  ATT_CHG(
      "Change of attitudes",
      FINE,
      "4 Knowledge, attitudes, action",
      "sum over the pairs of (mean item score later − at enrolment), in points of the scale",
      "pairs, as for KNOW_CHG",
      "Turned so that more is more equitable: reversed items, and all items of an instrument whose"
          + " direction is down."),
  ATT_UP_PCT(
      "Attitudes more equitable than before",
      FINE,
      "4 Knowledge, attitudes, action",
      "pairs that scored higher later",
      "pairs, as for KNOW_CHG",
      "Equal is not higher."),
  ATT_MEAN(
      "Attitudes, nobody known",
      FINE,
      "4 Knowledge, attitudes, action",
      "sum of the mean item scores",
      "valid responses of the wave",
      "Anonymous instruments only, detail `unpaired`: there is no change to tell."),
  ITEM_PCT(
      "Favourable answers to an item",
      FINE,
      "4 Knowledge, attitudes, action",
      "valid respondents with the favourable answer",
      "valid respondents of the wave who answered the item",
      "Detail: the item, in totals only. Favourable: right, yes, or the most equitable answer of the"
          + " scale."),
  ACT_PCT(
      "Acted",
      FINE,
      "4 Knowledge, attitudes, action",
      "respondents with at least one yes",
      "valid respondents of the wave",
      "Valid: at least 80 % of the items answered; NA is no answer, so all NA is left out."),
  ACT_CHG(
      "Change of action",
      FINE,
      "4 Knowledge, attitudes, action",
      "100 × (pairs that acted at graduation − pairs that acted at enrolment)",
      "pairs, as for KNOW_CHG, at graduation",
      "In percentage points."),
  FU_RET_PCT(
      "Follow-ups answered",
      FINE,
      "4 Knowledge, attitudes, action",
      "those with a valid response of the wave in its window",
      "enrolments due whose window closed in P",
      "Due: who completed, or, where a programme has no threshold, who was reached, in programmes"
          + " where the family was asked at the wave. The window: 3, 6, 12 months after completion"
          + " (or first reach under the enrolment) ± 30, 45, 60 days."),
  SUST_PCT(
      "Still acting, of those who answered",
      FINE,
      "4 Knowledge, attitudes, action",
      "those who acted",
      "those of FU_RET_PCT who answered",
      ""),
  SUST_FLOOR_PCT(
      "Still acting, of all due",
      FINE,
      "4 Knowledge, attitudes, action",
      "those who acted",
      "all due, as for FU_RET_PCT",
      "Silence is not sustained."),
  ORG_SHARE_W(
      "Women among those promoted or hired",
      FINE,
      "4 Models' own",
      "women promoted (detail `promotions`) or hired (`hires`) in P",
      "all who were",
      "A line of an organisation counts in P if all its days are in P, once they are over; under a"
          + " grant it names, those above it and their donor, and always for the organisation as a"
          + " whole."),
  ORG_RATE_W(
      "Women promoted",
      FINE,
      "4 Models' own",
      "women promoted in P",
      "women employed, by the latest head-count in P of each organisation",
      "Only of organisations that report both in P."),
  ORG_RATE_M(
      "Men promoted",
      FINE,
      "4 Models' own",
      "men promoted in P",
      "men employed, as for ORG_RATE_W",
      "As ORG_RATE_W."),
  ACH_PCT(
      "Achieved of the target",
      ORDINARY,
      "4 Targets and money",
      "the actual: the same scope, row, sex, age and period; of a cumulative target the people so"
          + " far, without opening balances unless it says otherwise",
      "the target in force at t",
      "Of targets of a period there, of others wherever a period ends with theirs. Detail: indicator"
          + " and kind of the target. Hidden where the actual is; nobody is listed, but for the"
          + " actual."),
  SPEND_PCT(
      "Budget spent",
      ORDINARY,
      "4 Targets and money",
      "expenditure of the grant itself in lines that are over by t",
      "its budget",
      "Of grants with a budget; not applicable if anything was spent in another currency."),
  COST_MAN(
      "Cost per man newly reached",
      ORDINARY,
      "4 Targets and money",
      "expenditure in P of the grants the donor gave, sub-grants not once more",
      "the donor's apportioned R_NEW",
      "Of donors; measure `apportioned`, detail the currency. Not applicable in several currencies,"
          + " or without a man."),
  Q_NO_CONSENT(
      "Attended without recorded consent",
      ORDINARY,
      "3 Reached",
      "distinct persons who attended in P without consent, or after it was withdrawn",
      ""),
  Q_NO_REGISTER(
      "Sessions without a register",
      ORDINARY,
      "4 Dose and completion",
      "sessions held in P whose register is `no`, or not told and without any row of attendance",
      "Nobody is expected at them; who came counts as contacts by the head-count alone."),
  Q_NO_SURVEY(
      "Completed, not asked again",
      ORDINARY,
      "4 Knowledge, attitudes, action",
      "enrolments completed in P without a valid response at graduation, in programmes where the"
          + " family was asked then",
      "Once for each family of instruments."),
  Q_UNPAIRED(
      "Asked again, but not before",
      ORDINARY,
      "4 Knowledge, attitudes, action",
      "enrolments completed in P with a valid response at graduation and none at enrolment",
      "Once for each family of instruments."),
  Q_ODD_AGE(
      "Age not known or unlikely",
      ORDINARY,
      "3 Age",
      "enrolments dated in P at an age that is not known, below 10 or above 100",
      ""),
  Q_LOOKALIKE(
      "May be recorded already",
      ORDINARY,
      "4 Persons",
      "enrolments dated in P of persons whom another one, recorded earlier, is like: names spelt"
          + " alike, the same sex, birth years equal, a year apart or not known, never at one"
          + " session together, and nobody told them apart",
      "Where names are kept. A convention of ours, as is the search for duplicates; to be looked at"
          + " and merged or told apart, not counted on."),
  Q_LATE_PCT(
      "Written down late",
      ORDINARY,
      "6 Calendars, late data, editions",
      "those entered into the registry more than 30 days after the session",
      "attendance of persons (present or partial) at sessions dated in P",
      "Thirty days are a convention of ours. Of history that was imported it tells when that was, so"
          + " the score leaves it out."),
  Q_FULL_ATTENDANCE_PCT(
      "Came to every session",
      ORDINARY,
      "4 Dose and completion",
      "those who attended all sessions they were expected at",
      "enrolments of cohorts closing in P, expected at three sessions at least",
      "Everybody everywhere is unlikely: registers may have been filled in afterwards."),
  Q_SCORE(
      "Quality of the data",
      ORDINARY,
      "3 and 4",
      "sum of the shares, in percent, of what is as it should be: sessions with a register;"
          + " enrolments at a known and likely age, and of people not recorded already; closing cohorts that were closed in time; people"
          + " who attended with recorded consent; completers asked at enrolment and graduation; and"
          + " 0 if of twenty or more enrolments everybody came to every session, else 100",
      "of these seven, the ones with anything to look at",
      "In points of a hundred. A report can be held back on it."),
  Q_OVERDUE(
      "Overdue cohorts",
      ORDINARY,
      "4 Dose and completion",
      "cohorts closing in P only because their last day is 60 days past",
      ""),
  Q_BEFORE_BALANCE(
      "Reached before a balance, not linked to it",
      ORDINARY,
      "4 Opening balances",
      "registered men first reached on or before the date of a live balance of S, not linked to it",
      "Where S holds a balance.");

  /** Shares whose code does not say so. */
  private static final Set<String> PER_HUNDRED =
      Set.of("KNOW_COVER", "COVER_AREA", "ORG_SHARE_W", "ORG_RATE_W", "ORG_RATE_M");

  /** Of a day, not of the days of a period: definitions with t. */
  private static final Set<String> AS_OF_A_DAY =
      Set.of(
          "R_REG",
          "R_OPEN",
          "R_REG_OVERLAP",
          "R_REG_SHARED",
          "R_REG_LINKED",
          "ACTIVE",
          "COHORTS_OPEN",
          "REPLICATIONS",
          "TRAINERS",
          "TRAINERS_ACTIVE",
          "CASC_MULT",
          "CASC_REACH",
          "PAIRS",
          "SPEND_PCT",
          "Q_BEFORE_BALANCE");

  private final String title;
  private final Disclosure disclosure;
  private final String section;
  private final String counted;
  private final String denominator;
  private final String edges;

  Indicator(String title, Disclosure disclosure, String section, String counted, String edges) {
    this(title, disclosure, section, counted, "", edges);
  }

  Indicator(
      String title,
      Disclosure disclosure,
      String section,
      String counted,
      String denominator,
      String edges) {
    this.title = title;
    this.disclosure = disclosure;
    this.section = section;
    this.counted = counted;
    this.denominator = denominator;
    this.edges = edges;
  }

  /** In plain words. */
  public String title() {
    return title;
  }

  /** How it is kept from telling too much. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /** Whether it is of the last day of a period alone, with all that was before. */
  public boolean isAsOfADay() {
    return name().endsWith("_CUM") || AS_OF_A_DAY.contains(name());
  }

  /** Of the domain spec. */
  public String section() {
    return section;
  }

  /** What is counted; of a share or mean, its numerator. */
  public String counted() {
    return counted;
  }

  /** Of a share or mean; else empty. */
  public String denominator() {
    return denominator;
  }

  /** What happens at the edges; may be empty. */
  public String edges() {
    return edges;
  }

  /** How the value comes about. */
  public String formula() {
    if (denominator.isEmpty()) {
      return "count";
    }
    return name().endsWith("_PCT") || PER_HUNDRED.contains(name())
        ? "100 × numerator ÷ denominator"
        : "numerator ÷ denominator";
  }
}
