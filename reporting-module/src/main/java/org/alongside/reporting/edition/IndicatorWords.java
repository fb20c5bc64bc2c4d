package org.alongside.reporting.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.document.Definition;

/** Names, plain words and formulas of the indicators a report shows (domain spec, section 4). */
final class IndicatorWords {

  private static final Set<String> HOW_FAR_MEN_CAME =
      Set.of("HALFWAY_CUM", "ACTED_CUM", "STILL_ACTING_CUM");

  private static final List<Definition> ALL =
      List.of(
          new Definition(
              "R_CUM",
              "Men reached so far",
              "Different men who attended one session at least, fully or in part, with consent, since"
                  + " the beginning; men counted before the registry began are added as the opening"
                  + " balance.",
              "R_REG + R_OPEN"),
          new Definition(
              "R_REG",
              "Men reached, in the registry",
              "Different men reached since the registry began, without those who are part of an"
                  + " opening balance already.",
              ""),
          new Definition(
              "R_OPEN",
              "Opening balance",
              "Men reached before the registry began, as published then; they cannot be told apart"
                  + " from each other and are therefore shown apart.",
              "sum of the live balances counted in persons"),
          new Definition(
              "R_NEW",
              "Men reached for the first time",
              "Men whose very first attended session in this report's scope lies in the quarter.",
              ""),
          new Definition(
              "R_SERVED",
              "Men who took part",
              "Different men who attended in the quarter, new or not. Quarters do not add up to the"
                  + " year: one man may take part in several.",
              ""),
          new Definition(
              "W_CUM",
              "Women reached so far",
              "Different women who attended one session at least, with consent, since the beginning.",
              ""),
          new Definition(
              "ACTIVE",
              "People active",
              "Different people enrolled at the end of the quarter who attended within the"
                  + " programme's activity gap (30 days unless it says otherwise).",
              ""),
          new Definition(
              "SESSIONS_HELD",
              "Sessions held",
              "Sessions with a date in the quarter that were held.",
              ""),
          new Definition(
              "CONTACTS",
              "Contacts",
              "Attendances of anyone plus head-counts of people beyond the register. Contacts are"
                  + " not persons: who comes ten times is ten contacts.",
              ""),
          new Definition("ENROLLED", "Enrolments", "Enrolments with a date in the quarter.", ""),
          new Definition(
              "ENROLLED_PERSONS",
              "People enrolled",
              "Different people behind the enrolments of the quarter.",
              ""),
          new Definition(
              "COMPLETED",
              "Completions",
              "Enrolments that met every threshold of their programme, by the date of the session"
                  + " that met the last one.",
              "units \u2265 min_sessions and minutes \u2265 min_minutes and every required unit"),
          new Definition(
              "G_CUM",
              "Men who completed so far",
              "Different men with one completion at least since the beginning.",
              ""),
          new Definition(
              "G_NEW",
              "Men who completed for the first time",
              "Different men whose first completion lies in the period.",
              ""),
          new Definition(
              "HALFWAY_CUM",
              "Men who attended half so far",
              "Different men who met half of every threshold of their programme. Programmes without a"
                  + " threshold have no half.",
              "2 \u00d7 units \u2265 min_sessions and 2 \u00d7 minutes \u2265 min_minutes"),
          new Definition(
              "ACTED_CUM",
              "Men who acted so far",
              "Different men who did a step, or reported an action in a survey after enrolment.",
              ""),
          new Definition(
              "STILL_ACTING_CUM",
              "Men still acting at six months",
              "Different men who reported an action when asked again six months after completion.",
              ""),
          new Definition(
              "COMPLETION_PCT",
              "Completion",
              "Completed enrolments as a share of all enrolments of cohorts that closed in the"
                  + " quarter. Drop-outs stay in; void, transferred and died are left out. Programmes"
                  + " without a threshold are in neither number.",
              "100 \u00d7 completed \u00f7 enrolments of cohorts closing"),
          new Definition(
              "ATTEND_PCT",
              "Attendance",
              "Attended as a share of expected attendances, over sessions with a register.",
              "100 \u00d7 attended \u00f7 expected"),
          new Definition(
              "DOSE_H",
              "Hours attended per enrolment",
              "Mean hours attended, over the enrolments of cohorts that closed in the quarter.",
              "minutes attended \u00f7 60 \u00f7 enrolments"),
          new Definition(
              "Q_SCORE",
              "Quality of the data",
              "Mean of the shares that are as they should be: sessions with a register, likely ages,"
                  + " nobody recorded twice, cohorts closed in time, recorded consent, completers asked before and after; and"
                  + " not everybody at every session.",
              ""),
          new Definition(
              "ACH_PCT",
              "Achieved",
              "Actual as a share of the target in force. A cumulative target leaves opening balances"
                  + " out unless it says otherwise. Pace compares it with the last milestone or, where"
                  + " there is none, an even way through the grant: ahead above +10 percentage points,"
                  + " on track down to \u221210, at risk down to \u221225, else behind.",
              "100 \u00d7 actual \u00f7 target"));

  private static final Set<String> SCORES = Set.of("DOSE_H", "Q_SCORE");

  private static final Map<String, Definition> BY_CODE =
      ALL.stream().collect(Collectors.toMap(Definition::code, Function.identity()));

  private IndicatorWords() {}

  /** In the order in which reports list them. */
  static List<Definition> all() {
    return ALL;
  }

  /** Whether an indicator counts men alone, so that its figures are those of sex M. */
  static boolean countsMen(String indicator) {
    return indicator.startsWith("R_")
        || indicator.startsWith("G_")
        || HOW_FAR_MEN_CAME.contains(indicator);
  }

  /** What readers call it; the code itself if nobody named it yet. */
  static String name(String indicator) {
    Definition definition = BY_CODE.get(indicator);
    return definition == null ? indicator : definition.name();
  }

  static CellFormat format(String indicator) {
    if (indicator.endsWith("_PCT")) {
      return CellFormat.SHARE;
    }
    return SCORES.contains(indicator) ? CellFormat.SCORE : CellFormat.COUNT;
  }

  static CellFormat changeFormat(String indicator) {
    return switch (format(indicator)) {
      case SHARE -> CellFormat.SHARE_CHANGE;
      case SCORE -> CellFormat.SCORE_CHANGE;
      default -> CellFormat.COUNT_CHANGE;
    };
  }
}
