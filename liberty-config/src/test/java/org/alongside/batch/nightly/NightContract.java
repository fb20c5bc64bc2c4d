package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.reporting.document.CsvRenderer;
import org.alongside.reporting.document.DocumentRenderer;
import org.alongside.reporting.document.XlsxRenderer;
import org.alongside.reporting.document.pdf.PdfRenderer;
import org.alongside.reporting.edition.AssembleReport;
import org.alongside.reporting.edition.Editions;
import org.alongside.reporting.edition.QualityGate;
import org.alongside.reporting.edition.RenderReports;
import org.alongside.reporting.edition.ReportDocuments;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night does on every database. */
abstract class NightContract {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  private static final List<String> SURVEY_OF_ACTIONS =
      List.of(
          "ACT_CHG G  30.0000000000 300.0000000000 10 value",
          "ACT_PCT E  30.0000000000 3.0000000000 10 value",
          "ACT_PCT F3  null null null suppressed",
          "ACT_PCT G  60.0000000000 6.0000000000 10 value",
          "ITEM_PCT E A 30.0000000000 3.0000000000 10 value",
          "ITEM_PCT E B 0.0000000000 0.0000000000 10 zero",
          "ITEM_PCT F3 A null null null suppressed",
          "ITEM_PCT F3 B null null null suppressed",
          "ITEM_PCT G A 60.0000000000 6.0000000000 10 value",
          "ITEM_PCT G B 0.0000000000 0.0000000000 10 zero");

  private static final String PERSON_NOTES =
      "select root_id, what, cohort_id, happened_on from batch.person_note order by 1, 2, 3, 4";

  private static final FigureFilter OF_PEOPLE =
      FigureFilter.ALL.indicators(
          Set.of(
              "R_REG",
              "R_CUM",
              "R_NEW",
              "R_SERVED",
              "R_REG_OVERLAP",
              "P_CUM",
              "P_NEW",
              "ENROLLED",
              "ENROLLED_PERSONS",
              "ACTIVE",
              "COMPLETED",
              "G_NEW",
              "G_CUM",
              "Q_LOOKALIKE",
              "Q_LATE_PCT",
              "COMPLETION_PCT",
              "ATTEND_PCT",
              "DOSE_H",
              "STEPS"));

  private DataSource dataSource;
  private RegistryRows rows;
  private Nights nights;
  private long firstSession;
  private long secondSession;
  private long club;
  private long other;
  private long first;
  private long second;

  abstract DataSource database();

  /** Two men in a club in Zimbabwe that D pays for since April; a third in a club in Haiti. */
  @BeforeEach
  void registry() throws SQLException {
    dataSource = database();
    rows = new RegistryRows(dataSource);
    nights = new Nights(dataSource, 1);
    long donor = rows.organisation("D");
    long grant = rows.grant("G", donor, "2024-04-01", "2025-03-31");
    long programme = rows.programme("P", 1);
    club = rows.cohort("C1", programme, rows.site("S1", "ZW"), false);
    rows.funding(club, grant, "2024-04-01", 60);
    firstSession = rows.session(club, "A", "2024-03-31");
    secondSession = rows.session(club, "B", "2024-04-01");
    other = rows.cohort("C2", programme, rows.site("S2", "HT"), false);
    long third = rows.session(other, "A", "2024-05-01");
    first = rows.man("M1");
    second = rows.man("M2");
    rows.attended(first, firstSession);
    rows.attended(second, secondSession);
    rows.attended(rows.man("M3"), third);
  }

  @Test
  void figuresOfTheNightAreThoseWorkedOutByHand() throws SQLException {
    nights.run(TODAY);
    assertThat(men("organisation", "", "")).isEqualTo("3 value");
    assertThat(men("organisation", "", "ZW")).isEqualTo("2 value");
    assertThat(men("donor", "D", "")).isEqualTo("1 value");
    assertThat(men("donor", "OWN", "")).isEqualTo("3 value");
    assertThat(
            texts(
                "select figure_value from reporting.figure where measure = 'apportioned' and"
                    + " indicator_code = 'R_REG' and period_kind = 'life' order by scope"))
        .containsExactly("0.6000000000", "2.4000000000");
  }

  /** The club in Haiti, while enough goes on elsewhere that not everything is hidden for it. */
  private void linkTheOther() throws SQLException {
    rows.run("update registry.cohort set key_population_linked = true where id = " + other);
    rows.changed(other);
    long large = rows.cohort("C7", rows.programme("P7", 1), rows.site("S7", "UA"), false);
    long open = rows.session(large, "A", "2024-05-01");
    rows.run("update registry.cohort_session set anonymous_headcount = 40 where id = " + open);
    for (int i = 0; i < 30; i++) {
      rows.attended(rows.man("U" + i), open);
    }
  }

  @Test
  void rowThatRestsOnLinkedCohortsAloneIsHiddenWithoutANumber() throws SQLException {
    linkTheOther();
    nights.run(TODAY);
    assertThat(men("organisation", "", "")).isEqualTo("33 value");
    assertThat(men("organisation", "", "UA")).as("33 - 2 - 30 = 1").isEqualTo("null suppressed");
    assertThat(men("grant", "G", "")).as("a small grant stays readable").isEqualTo("1 value");
    assertThat(men("organisation", "", "HT")).isEqualTo("null suppressed");
    assertThat(men("country", "HT", "")).isEqualTo("null suppressed");
    assertThat(
            texts(
                "select distinct state from reporting.figure where country = 'HT' or scope = 'HT'"))
        .containsExactly("suppressed");
  }

  /** Ten men are no one man; of twelve women there are none, which is nobody's business either. */
  @Test
  void countsOfLinkedClubsAreShownFromTenOn() throws SQLException {
    linkTheOther();
    long session = rows.session(other, "B", "2024-05-02");
    for (int i = 0; i < 14; i++) {
      rows.attended(rows.man("N" + i), session);
    }
    nights.run(TODAY);
    assertThat(men("country", "HT", "")).isEqualTo("15 value");
    assertThat(ofHaiti("SESSIONS_HELD")).containsExactly("null suppressed");
    assertThat(ofHaiti("ENROLLED")).containsExactly("null suppressed");
    assertThat(ofHaiti("W_CUM")).containsExactly("null suppressed");
    assertThat(ofHaiti("P_CUM")).as("it would tell of women").containsExactly("null suppressed");
    assertThat(men("grant", "G", "")).as("a small grant stays readable").isEqualTo("1 value");
  }

  /** A mark for women, and none for others, would tell that there are women. */
  @Test
  void whatIsHiddenOfLinkedClubsIsNotSplitBySexOrAge() throws SQLException {
    linkTheOther();
    rows.attended(rows.man("N"), rows.session(other, "B", "2024-05-02"));
    nights.run(TODAY);
    String ofHaiti = "select distinct indicator_code from reporting.figure where scope = 'HT'";
    List<String> ofEverybody = texts(ofHaiti + " and sex = ''");
    List<String> splits = texts(ofHaiti + " and (sex <> '' or age_band <> '')");
    assertThat(ofEverybody).contains("P_CUM", "CONTACTS", "ENROLLED");
    assertThat(splits).contains("R_CUM", "W_CUM").doesNotContainAnyElementsOf(ofEverybody);
    assertThat(texts(ofHaiti + " and age_band <> ''")).isEmpty();
  }

  private List<String> ofHaiti(String indicator) throws SQLException {
    return texts(
        "select distinct trim(cast(cast(figure_value as int) as char(9))), state"
            + " from reporting.figure where scope = 'HT' and country = '' and age_band = ''"
            + " and sex = '"
            + (indicator.startsWith("W_") ? "F" : "")
            + "' and indicator_code = '"
            + indicator
            + "'");
  }

  /** A night that judged other numbers than it counted would fail. */
  @Test
  void whatIsJudgedForLinkedClubsIsWhatIsCounted() throws SQLException {
    linkTheOther();
    rows.balance("B1", "2024-02-01", 100);
    long twice = rows.man("TWICE");
    rows.run(
        "update registry.participant set opening_balance_id ="
            + " (select id from registry.opening_balance) where id = "
            + twice);
    rows.attended(twice, firstSession);
    rows.attended(twice, rows.session(other, "B", "2024-06-02"));
    long again = rows.man("AGAIN");
    rows.attended(again, secondSession);
    rows.merge(again, twice);
    long mistaken = rows.man("MISTAKEN");
    rows.enrolled(club, mistaken, "2024-03-01");
    rows.attended(mistaken, firstSession);
    rows.attended(mistaken, secondSession);
    rows.run(
        "update registry.enrolment set exit_reason = 'void' where participant_id = " + mistaken);
    nights.run(TODAY);
    assertThat(texts("select distinct root_id from batch.person_note where root_id = " + twice))
        .hasSize(1);
    assertThat(texts("select 1 from batch.person_note where root_id = " + mistaken)).isEmpty();
    rows.merge(again, null);
    rows.changedPerson(again);
    rows.run("update registry.enrolment set exit_reason = null where participant_id = " + mistaken);
    rows.changedPerson(mistaken);
    nights.run(TODAY);
    assertThat(texts("select distinct root_id from batch.person_note where root_id = " + again))
        .hasSize(1);
    assertThat(texts("select 1 from batch.person_note where root_id = " + mistaken)).isNotEmpty();
  }

  /** Who is missing from a list would tell as well: of a donor's share any club may. */
  @Test
  void linkedClubsThatMayDecideWhoIsInAFigureAreNamedWithIt() throws SQLException {
    linkTheOther();
    long run = nights.run(TODAY);
    FigureSources sources = new FigureSources(dataSource, nights.runs());
    for (Figure figure :
        new Figures(dataSource).find(run, FigureFilter.ALL.indicators(Set.of("R_REG")))) {
      FigureKey key = figure.key();
      boolean isTotal = (key.country() + key.programme() + key.model()).isEmpty();
      boolean apportioned = key.measure().equals("apportioned");
      if (apportioned || (key.scopeType().equals("organisation") && isTotal)) {
        assertThat(sources.counted(run, key).linkedCohorts()).as("%s", key).containsExactly(other);
      } else if (key.scopeType().equals("grant") || key.country().equals("UA")) {
        assertThat(sources.counted(run, key).linkedCohorts()).as("%s", key).isEmpty();
      }
    }
  }

  @Test
  void outcomesAreThoseWorkedOutByHand() throws SQLException {
    for (int i = 0; i < 9; i++) {
      rows.feedback(club, "2024-05-01", 4);
      rows.concern(club, "2024-05-01");
    }
    rows.feedback(club, "2024-05-01", 1);
    rows.referral(club, first, "2024-05-01");
    // 1 March + 90 days = 30 May 2024.
    for (int i = 0; i < 10; i++) {
      String done = i < 7 ? "2024-05-30" : "9999-12-31";
      rows.step(i % 2 == 0 ? first : second, club, "2024-03-0" + (1 + i % 2), done);
    }
    rows.pledge(club, first, "2024-05-01", 1);
    rows.pledge(club, null, "2024-05-01", 30);
    // Due every second day from 3 June to 29 June: 14.
    rows.pair(club, first, second, "2024-06-01", 2, "2024-06-10");
    nights.run(TODAY);
    assertThat(life("WFB_MEAN")).isEqualTo("3.7000000000 37.0000000000 10.0000000000 value");
    assertThat(life("WFB_FAV_PCT")).isEqualTo("90.0000000000 9.0000000000 10.0000000000 value");
    assertThat(life("CONCERNS_RAISED")).as("nine").isEqualTo("null null null suppressed");
    assertThat(life("CONCERNS_CLOSED")).as("none").isEqualTo("null null null suppressed");
    assertThat(life("REFERRALS")).isEqualTo("null null null suppressed");
    assertThat(life("STEPS")).isEqualTo("7.0000000000 null null value");
    assertThat(life("STEPS_KEPT_PCT")).isEqualTo("70.0000000000 7.0000000000 10.0000000000 value");
    assertThat(life("PLEDGES")).isEqualTo("31.0000000000 null null value");
    assertThat(life("PLEDGERS")).isEqualTo("1.0000000000 null null value");
    assertThat(life("PLEDGE_CONV_PCT")).isEqualTo("null null null not-applicable");
    assertThat(life("PAIRS")).isEqualTo("1.0000000000 null null value");
    assertThat(life("BUDDY_PCT")).isEqualTo("7.1428571429 1.0000000000 14.0000000000 value");
    assertThat(life("COHORTS_OPEN")).isEqualTo("2.0000000000 null null value");
  }

  @Test
  void staffAndMoneyAreThoseWorkedOutByHand() throws SQLException {
    long grant = Long.parseLong(texts("select id from registry.donor_grant").get(0));
    rows.run("update registry.donor_grant set budget = 2000, currency = 'USD'");
    long partner = rows.organisation("O");
    rows.metric(partner, "promotions", "2024-04-01", "2024-06-30", grant, 12, 8);
    rows.metric(partner, "headcount", "2024-04-01", "2024-06-30", grant, 60, 140);
    rows.spent(grant, "2024-04-01", "2024-06-30", "150.00");
    nights.run(TODAY);
    assertThat(account("ORG_SHARE_W", "grant")).containsExactly("60.0000000000 12.0000000000 20");
    assertThat(account("ORG_RATE_W", "organisation"))
        .containsExactly("20.0000000000 12.0000000000 60");
    assertThat(account("ORG_RATE_M", "donor")).containsExactly("5.7142857143 8.0000000000 140");
    assertThat(account("SPEND_PCT", "grant")).containsExactly("7.5000000000 150.0000000000 null");
    // D pays 60 % of one man newly reached on 1 April.
    assertThat(account("COST_MAN", "donor")).containsExactly("250.0000000000 150.0000000000 null");
    assertThat(
            texts("select distinct scope from reporting.figure where indicator_code = 'COST_MAN'"))
        .containsExactly("D");
  }

  /** Value, numerator and n in the second calendar quarter. */
  private List<String> account(String indicator, String scopeType) throws SQLException {
    return texts(
        "select figure_value, numerator, n from reporting.figure where calendar = 'calendar' and"
            + " period_kind = 'quarter' and period_start = '2024-04-01' and until_run is null and"
            + " indicator_code = '"
            + indicator
            + "' and scope_type = '"
            + scopeType
            + "'");
  }

  @Test
  void cascadeIsThatWorkedOutByHand() throws SQLException {
    long school = rows.cohort("A1", rows.programme("TOT", 1), rows.site("S3", "ZW"), false);
    long lesson = rows.session(school, "A", "2024-02-01");
    for (String code : List.of("T1", "T2")) {
      long trainer = rows.man(code);
      rows.enrolled(school, trainer, "2024-02-01", "trainer", null);
      rows.attended(trainer, lesson);
      rows.led(trainer, school, code.equals("T1") ? club : other);
    }
    nights.run(TODAY);
    assertThat(life("TRAINERS")).isEqualTo("2.0000000000 null null value");
    assertThat(life("TRAINERS_ACTIVE")).isEqualTo("2.0000000000 null null value");
    assertThat(life("CASC_MULT")).isEqualTo("1.5000000000 3.0000000000 2.0000000000 value");
    assertThat(
            texts(
                "select detail, figure_value, state from reporting.figure where indicator_code ="
                    + " 'CASC_REACH' and scope_type = 'organisation' and period_kind = 'life'"
                    + " and calendar = 'calendar' and country = 'ZW' order by detail"))
        .containsExactly(" 2.0000000000 value", "1 2.0000000000 value");
  }

  @Test
  void trainerIsNotActiveForAttendanceUnderAVoidEnrolment() throws SQLException {
    long trainer = rows.man("T1");
    rows.enrolled(club, trainer, "2024-01-01", "trainer", null);
    rows.attended(trainer, firstSession);
    long led = rows.cohort("C9", rows.programme("TOT", 1), rows.site("S3", "ZW"), false);
    rows.led(trainer, club, led);
    long lesson = rows.session(led, "A", "2024-05-02");
    long later = rows.session(led, "B", "2024-05-03");
    long man = rows.man("X");
    rows.enrolled(led, man, "2024-05-01", "participant", "void");
    rows.attended(man, lesson);
    nights.run(TODAY);
    assertThat(life("TRAINERS")).isEqualTo("1.0000000000 null null value");
    assertThat(life("TRAINERS_ACTIVE")).isEqualTo("0.0000000000 null null zero");
    rows.attended(second, later);
    nights.run(TODAY);
    assertThat(life("TRAINERS_ACTIVE")).isEqualTo("1.0000000000 null null value");
  }

  @Test
  void surveysAreThoseWorkedOutByHand() throws SQLException {
    long act = rows.survey("ACT", false);
    long staff = rows.survey("STAFF", true);
    for (int i = 0; i < 10; i++) {
      long man = rows.man("X" + i);
      long enrolment = rows.enrolled(club, man, "2024-01-01");
      rows.answered(club, enrolment, act, "E", "2024-01-05", i < 3 ? "yes" : "no", "no");
      rows.answered(club, enrolment, act, "G", "2024-05-05", i < 6 ? "yes" : "no", "no");
      rows.answered(club, 0, staff, "E", "2024-05-05", i < 5 ? "yes" : "no", "no");
    }
    long few = rows.enrolled(club, first, "2024-01-01");
    rows.answered(club, few, act, "F3", "2024-05-06", "yes", "yes");
    nights.run(TODAY);
    assertThat(survey("ACT")).containsExactlyElementsOf(SURVEY_OF_ACTIONS);
    assertThat(survey("STAFF"))
        .containsExactly(
            "ACT_PCT E  50.0000000000 5.0000000000 10 value",
            "ITEM_PCT E A 50.0000000000 5.0000000000 10 value",
            "ITEM_PCT E B 0.0000000000 0.0000000000 10 zero");
    rows.run("delete from registry.answer");
    rows.run("delete from registry.response");
    rows.changed(club);
    for (String man : texts("select id from registry.participant")) {
      rows.changedPerson(Long.parseLong(man));
    }
    nights.run(TODAY);
    assertThat(survey("ACT")).isEmpty();
    assertThat(survey("STAFF")).isEmpty();
  }

  @Test
  void surveyOfALinkedClubAloneHasNoCells() throws SQLException {
    linkTheOther();
    long act = rows.survey("ACT", false);
    long man = rows.man("X");
    rows.answered(
        other, rows.enrolled(other, man, "2024-01-01"), act, "E", "2024-05-05", "no", "no");
    nights.run(TODAY);
    assertThat(texts("select 1 from reporting.figure where instrument = 'ACT' and scope = 'HT'"))
        .isEmpty();
  }

  @Test
  void whatIsSensitiveHasCellsInEveryRowAsSoonAsThereIsAny() throws SQLException {
    rows.concern(club, "2024-05-01");
    nights.run(TODAY);
    assertThat(
            texts(
                "select distinct state from reporting.figure where indicator_code like 'CONCERNS%'"))
        .containsExactly("suppressed");
    assertThat(
            texts(
                "select scope_type, scope, country from reporting.figure where indicator_code ="
                    + " 'CONCERNS_CLOSED' and period_kind = 'life' and calendar = 'calendar'"))
        .contains("organisation  ", "organisation  HT", "country HT ", "donor OWN ");
    assertThat(texts("select 1 from reporting.figure where indicator_code like 'WFB%'")).isEmpty();
  }

  @Test
  void pledgeThatPassesFromNobodyToAPersonAndBackIsCopiedOnce() throws SQLException {
    long pledge = rows.pledge(club, null, "2024-05-01", 1);
    nights.run(TODAY);
    rows.run("update registry.pledge set participant_id = " + first);
    rows.changedPerson(first);
    nights.run(TODAY);
    assertThat(texts("select id, participant_id from batch.fact_pledge"))
        .containsExactly(pledge + " " + first);
    rows.run("update registry.pledge set participant_id = null");
    rows.changed(club);
    nights.run(TODAY);
    assertThat(texts("select id, participant_id from batch.fact_pledge"))
        .containsExactly(pledge + " null");
  }

  @Test
  void totalBeforeAnythingOfItExistsIsOneCellThatSaysSo() throws SQLException {
    linkTheOther();
    nights.run(TODAY);
    String firstQuarter =
        " from reporting.figure where calendar = 'calendar' and period_kind = 'quarter' and"
            + " period_start = '2024-01-01' and scope = ";
    assertThat(texts("select indicator_code, state" + firstQuarter + "'D'"))
        .containsExactly("R_CUM none");
    assertThat(texts("select indicator_code" + firstQuarter + "'HT' and country = ''"))
        .as("when a linked club began is not told")
        .contains("R_CUM", "SESSIONS_HELD", "Q_OVERDUE");
  }

  @Test
  void nothingIsBrokenDownByWhatItsScopeSettles() throws SQLException {
    nights.run(TODAY);
    assertThat(
            texts(
                "select distinct model from reporting.figure where scope_type = 'programme'"
                    + " union select distinct detail from reporting.figure where scope_type ="
                    + " 'programme' and indicator_code = 'R_REG_OVERLAP'"))
        .containsExactlyInAnyOrder("", "country");
  }

  /** What the first one showed is known in the second; it must not be hidden otherwise for it. */
  @Test
  void secondNightOverLinkedClubsChangesNoFigure() throws SQLException {
    linkTheOther();
    nights.run(TODAY);
    assertThat(texts("select judged from batch.judgement")).contains("PLACES1", "CONTACTS", "MEN");
    nights.run(TODAY);
    assertThat(texts("select 1 from reporting.figure where from_run = 2 or until_run is not null"))
        .isEmpty();
  }

  @Test
  void secondNightOfTheSameDayChangesNoFigure() throws SQLException {
    nights.run(TODAY);
    long second = nights.run(TODAY);
    assertThat(texts("select run from reporting.pointer")).containsExactly("" + second);
    assertThat(
            texts(
                "select count(*) from reporting.figure where from_run = 2 or until_run is not"
                    + " null"))
        .containsExactly("0");
  }

  @Test
  void whatIsCommittedAfterTheCutWaitsForTheNextNight() throws SQLException {
    RegistryCut.Cut cut = nights.cut(TODAY);
    rows.attended(rows.man("M4"), secondSession);
    assertThat(cut.changed()).isEqualTo(3);
    nights.finish(TODAY, cut);
    assertThat(men("organisation", "", "")).isEqualTo("3 value");
    assertThat(texts("select count(*) from registry.change_trace")).containsExactly("2");
    nights.run(TODAY);
    assertThat(men("organisation", "", "")).isEqualTo("4 value");
    assertThat(texts("select count(*) from registry.change_trace")).containsExactly("0");
  }

  @Test
  void nightThatCopiesOnlyChangesCountsWhatAFullOneCounts() throws SQLException {
    nights.run(TODAY);
    long third = rows.man("M5");
    rows.attended(third, firstSession);
    rows.merge(second, first);
    nights.run(TODAY);
    rows.merge(third, second);
    nights.run(TODAY);
    assertThat(men("organisation", "", "ZW")).isEqualTo("1 value");
    List<String> changed = facts();
    for (String table :
        List.of("participant", "enrolment", "attendance", "step", "pledge", "response", "answer")) {
      rows.run("delete from batch.fact_" + table);
    }
    rows.run("update batch.cut_state set cut_number = 0");
    nights.cut(TODAY);
    assertThat(facts()).isEqualTo(changed);
  }

  @Test
  void undoneMergeGivesTwoMenAgainAndEveryFigureIsAsBefore() throws SQLException {
    nights.run(TODAY);
    List<String> before = figures();
    rows.merge(second, first);
    nights.run(TODAY);
    assertThat(men("organisation", "", "ZW")).isEqualTo("1 value");
    assertThat(figures()).isNotEqualTo(before);
    rows.merge(second, null);
    nights.run(TODAY);
    assertThat(men("organisation", "", "ZW")).isEqualTo("2 value");
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void nightThatCountsOnlyChangesAddsUpToTheBytesOfAFullCount() throws SQLException {
    int notes = 0;
    for (long seed = 1; seed <= 3; seed++) {
      DataSource database = database();
      Nights some = new Nights(database, 7);
      RandomChanges changes = new RandomChanges(new RegistryRows(database), seed);
      LocalDate day = LocalDate.of(2024, 3, 15);
      long run = some.count(day, false);
      int carriedOver = 0;
      for (int night = 1; night <= 12; night++) {
        changes.make(day);
        day = day.plusDays(changes.daysUntilTheNextNight());
        if (night % 4 == 0) {
          some.moveToAnotherServer();
        }
        run = some.count(day, false);
        assertThat(attendanceCopiedWrongly(database)).as("seed %d, night %d", seed, night).isZero();
        carriedOver += recounted(database, run) < changes.people() ? 1 : 0;
        if (night % 3 == 0) {
          List<String> totals = totals(database);
          List<String> noted = texts(database, PERSON_NOTES);
          some.count(day, true);
          assertThat(totals).as("seed %d, night %d", seed, night).isEqualTo(totals(database));
          notes += noted.size();
          assertThat(noted)
              .as("seed %d, night %d", seed, night)
              .isEqualTo(texts(database, PERSON_NOTES));
        }
      }
      assertThat(carriedOver).as("nights that counted only some").isGreaterThan(6);
    }
    assertThat(notes).as("in registries with a linked cohort").isPositive();
  }

  @Test
  void whoMayBeRecordedAlreadyIsToldUntilSomebodyLooked() throws SQLException {
    rows.enrolled(club, first, "2024-03-31");
    rows.enrolled(club, second, "2024-04-01");
    rows.name(first, "alike");
    nights.run(TODAY);
    assertThat(quality("Q_LOOKALIKE")).isEqualTo("0 zero");
    rows.name(second, "alike");
    nights.run(TODAY);
    assertThat(quality("Q_LOOKALIKE")).isEqualTo("1 value");
    rows.run("update registry.participant set birth_year = 1988 where id = " + second);
    rows.changedPerson(second);
    nights.run(TODAY);
    assertThat(quality("Q_LOOKALIKE")).isEqualTo("0 zero");
    rows.run("update registry.participant set birth_year = 1989 where id = " + second);
    rows.changedPerson(second);
    nights.run(TODAY);
    assertThat(quality("Q_LOOKALIKE")).isEqualTo("1 value");
    rows.toldApart(second, first);
    nights.run(TODAY);
    assertThat(quality("Q_LOOKALIKE")).isEqualTo("0 zero");
    rows.run("delete from registry.distinction");
    rows.attended(first, secondSession);
    nights.run(TODAY);
    assertThat(quality("Q_LOOKALIKE")).isEqualTo("0 zero");
  }

  /** The session was on 31 March, so that 30 April is the thirtieth day. */
  @Test
  void attendanceIsLateFromTheThirtyFirstDayOn() throws SQLException {
    nights.run(TODAY);
    assertThat(quality("Q_LATE_PCT")).isEqualTo("100 value");
    String entered =
        "update registry.attendance set created_at = cast('2024-%s 23:59:59' as timestamp)";
    String his = " where participant_id = " + first;
    rows.run(entered.formatted("04-30") + his);
    rows.changedPerson(first);
    nights.run(TODAY);
    assertThat(quality("Q_LATE_PCT")).isEqualTo("66 value");
    rows.run(entered.formatted("05-01") + his);
    rows.changedPerson(first);
    nights.run(TODAY);
    assertThat(quality("Q_LATE_PCT")).isEqualTo("100 value");
  }

  /** Of the organisation, in life; without decimals. */
  private String quality(String indicator) throws SQLException {
    return texts(
            "select trim(cast(cast(floor(figure_value) as bigint) as char(10))) || ' ' || state from"
                + " reporting.figure where calendar = 'calendar' and period_kind = 'life' and"
                + " until_run is null and programme = '' and model = '' and country = '' and area"
                + " = '' and scope_type = 'organisation' and indicator_code = '"
                + indicator
                + "'")
        .get(0);
  }

  /** Rows of attendance of which the facts have none, or another, or a copy too many. */
  private static long attendanceCopiedWrongly(DataSource database) throws SQLException {
    String same =
        "from registry.attendance a join batch.fact_participant p on p.id = a.participant_id"
            + " join batch.fact_attendance f on f.participant_id = a.participant_id"
            + " and f.session_id = a.session_id and f.root_id = p.root_id"
            + " and f.attendance = a.attendance and coalesce(f.minutes, -1) = coalesce(a.minutes, -1)";
    long right = Nights.number(database, "select count(*) " + same);
    long rows = Nights.number(database, "select count(*) from registry.attendance");
    long copies = Nights.number(database, "select count(*) from batch.fact_attendance");
    return Math.abs(rows - right) + Math.abs(copies - right);
  }

  @Test
  void peopleOfAFigureAddUpToIt() throws SQLException {
    DataSource database = database();
    Nights some = new Nights(database, 7);
    RegistryRows registry = new RegistryRows(database);
    RandomChanges changes = new RandomChanges(registry, 4);
    registry.balance("B1", "2024-02-01", 100);
    for (int i = 0; i < 40; i++) {
      changes.make(LocalDate.of(2024, 5, 1));
    }
    long run = some.run(TODAY);
    FigureSources sources = new FigureSources(database, some.runs());
    List<Figure> figures = new ArrayList<>(new Figures(database).find(run, OF_PEOPLE));
    Collections.shuffle(figures, new Random(4));
    BigDecimal people = BigDecimal.ZERO;
    int hidden = 0;
    for (Figure published : figures.subList(0, 200)) {
      Figure figure = Objects.requireNonNull(sources.counted(run, published.key()).figure());
      if (published.state() == FigureState.SUPPRESSED) {
        hidden++;
      } else {
        assertThat(figure).isEqualTo(published);
      }
      FigureSources.Sources found = sources.of(run, figure.key());
      BigDecimal whole = found.withoutPeople();
      BigDecimal of = BigDecimal.ZERO;
      for (FigureSources.Source one : found.people()) {
        whole = whole.add(one.amount());
        of = of.add(Objects.requireNonNullElse(one.of(), BigDecimal.ZERO));
        people = people.add(one.amount().abs());
      }
      boolean share = figure.denominator() != null;
      assertThat(whole)
          .as(figure.key().toString())
          .isCloseTo(
              Objects.requireNonNullElse(
                  share ? figure.numerator() : figure.value(), BigDecimal.ZERO),
              within(new BigDecimal("0.00000001")));
      assertThat(of)
          .as(figure.key().toString())
          .isEqualByComparingTo(Objects.requireNonNullElse(figure.denominator(), BigDecimal.ZERO));
    }
    assertThat(people).isGreaterThan(new BigDecimal(500));
    assertThat(hidden).isGreaterThan(10);

    some.cut(TODAY);
    FigureKey any = figures.get(0).key();
    assertThatThrownBy(() -> sources.of(run, any))
        .isInstanceOfSatisfying(
            BatchException.class, e -> assertThat(e.code()).isEqualTo("lineage-overtaken"));
  }

  @Test
  void nightAfterOneThatFailedOrWasCountedByOtherSoftwareCountsEverybody() throws SQLException {
    nights.run(TODAY);
    assertThat(recounted(dataSource, nights.run(TODAY))).isZero();
    nights.cut(TODAY);
    assertThat(recounted(dataSource, nights.run(TODAY))).as("after a broken one").isEqualTo(3);
    rows.run("update batch.nightly_run set counted_with = 'other'");
    assertThat(recounted(dataSource, nights.run(TODAY))).as("after an upgrade").isEqualTo(3);
    assertThat(recounted(dataSource, nights.run(TODAY.minusDays(1)))).as("earlier").isEqualTo(3);
    assertThat(recounted(dataSource, nights.run(TODAY))).as("later again").isZero();
    assertThat(texts("select distinct people from batch.nightly_run where people is not null"))
        .containsExactly("3");
  }

  private static long recounted(DataSource dataSource, long run) throws SQLException {
    return Nights.number(
        dataSource, "select coalesce(recounted, people) from batch.nightly_run where run = " + run);
  }

  /** What every scope added up to, byte for byte. */
  private static List<String> totals(DataSource dataSource) throws SQLException {
    List<String> totals = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select scope_no, contributions from batch.run_total order by scope_no")) {
      while (row.next()) {
        totals.add(row.getInt(1) + " " + HexFormat.of().formatHex(row.getBytes(2)));
      }
    }
    return totals;
  }

  /** Every figure now published, with its number and state. */
  private List<String> figures() throws SQLException {
    return texts(
        "select indicator_code, scope_type, scope, calendar, period_kind, period_start, country,"
            + " programme, model, sex, age_band, detail, measure, figure_value, numerator,"
            + " denominator, n, state from reporting.figure where until_run is null"
            + " order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13");
  }

  @Test
  void countBrokenOffGoesOnWithTheFirstSliceNotCounted() throws SQLException {
    RegistryCut.Cut cut = nights.cut(TODAY);
    NightReference reference = nights.reference(TODAY);
    new Slices(dataSource).divide(1, 1);
    SliceCounter counter = new SliceCounter(dataSource, reference);
    counter.keep(1, counter.count(1, 0));
    counter.keep(1, counter.count(1, 2));
    assertThat(new Slices(dataSource).open(1)).containsExactly(1, 3);
    nights.countOpenSlices(nights.reference(TODAY));
    nights.publish(TODAY, cut);
    assertThat(men("organisation", "", "")).isEqualTo("3 value");
  }

  @Test
  void figuresThatContradictEachOtherFailTheNightAndNothingIsPublished() throws SQLException {
    nights.run(TODAY);
    RegistryCut.Cut cut = nights.cut(TODAY, true);
    NightReference reference = nights.reference(TODAY);
    new Slices(dataSource).divide(2, 1);
    nights.countOpenSlices(reference);
    SliceCounter counter = new SliceCounter(dataSource, reference);
    SliceCounter.Contributions good = counter.count(2, 1);
    // Ends after the organisation's first series of numbers, as if the rest had been lost.
    counter.keep(
        2, new SliceCounter.Contributions(1, firstSeries(good.counts()), List.of(), List.of()));
    assertThatThrownBy(() -> nights.publish(TODAY, cut))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("organisation")
        .hasMessageContaining("2024-");
    assertThat(texts("select run from reporting.pointer")).containsExactly("1");
  }

  @Test
  void emptyRegistryIsANightLikeAnyOther(@TempDir Path home) throws SQLException, IOException {
    DataSource empty = database();
    long run = new Nights(empty, 10).run(TODAY);
    assertThat(
            texts(
                empty,
                "select state from reporting.figure where indicator_code = 'R_CUM' and scope_type"
                    + " = 'organisation' and period_kind = 'life'"))
        .containsExactly("none");
    assertThat(documents(empty, run, home))
        .containsExactly(
            "organisation-2024-Q2-run1.csv",
            "organisation-2024-Q2-run1.pdf",
            "organisation-2024-Q2-run1.xlsx");
  }

  @Test
  void oneManInNoCohortIsANightLikeAnyOther(@TempDir Path home) throws SQLException, IOException {
    DataSource single = database();
    new RegistryRows(single).man("M1");
    long run = new Nights(single, 10).run(TODAY);
    assertThat(texts(single, "select people, state from batch.nightly_run"))
        .containsExactly("1 running");
    assertThat(documents(single, run, home)).hasSize(3);
  }

  /** Cell, series, its numbers up to the mark behind them, and the mark behind all cells. */
  private static byte[] firstSeries(byte[] counts) {
    int end = 6;
    while (counts[end] != -1 || counts[end + 1] != -1) {
      end += 10;
    }
    byte[] cut = Arrays.copyOf(counts, end + 6);
    Arrays.fill(cut, end, end + 6, (byte) -1);
    return cut;
  }

  /** Value, numerator, denominator and state of the organisation's life. */
  private String life(String indicator) throws SQLException {
    List<String> found =
        texts(
            "select figure_value, numerator, denominator, state from reporting.figure where"
                + " scope_type = 'organisation' and country = '' and area = '' and programme = ''"
                + " and model = '' and sex = '' and age_band = '' and period_kind = 'life' and"
                + " until_run is null and indicator_code = '"
                + indicator
                + "'");
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Indicator, wave, detail, value, numerator, n and state of the organisation's life. */
  private List<String> survey(String instrument) throws SQLException {
    return texts(
        "select indicator_code, wave, detail, figure_value, numerator, n, state from"
            + " reporting.figure where scope_type = 'organisation' and country = '' and area = ''"
            + " and programme = '' and model = '' and period_kind = 'life' and until_run is null"
            + " and instrument = '"
            + instrument
            + "' order by indicator_code, wave, detail");
  }

  private String men(String scopeType, String scope, String country) throws SQLException {
    List<String> found =
        texts(
            "select coalesce(cast(cast(figure_value as bigint) as char(10)), 'null') || ' ' ||"
                + " state from reporting.figure where indicator_code = 'R_REG' and age_band = ''"
                + " and measure <> 'apportioned' and calendar = 'calendar' and period_kind ="
                + " 'life' and until_run is null and programme = '' and model = '' and scope_type"
                + " = '"
                + scopeType
                + "' and scope = '"
                + scope
                + "' and country = '"
                + country
                + "'");
    assertThat(found).hasSize(1);
    return found.get(0).replaceAll(" +", " ");
  }

  /** Draws what the night's last step draws; names of the files, in order. */
  private static List<String> documents(DataSource dataSource, long run, Path home)
      throws IOException {
    Figures figures = new Figures(dataSource);
    List<DocumentRenderer> renderers =
        List.of(new PdfRenderer(), new XlsxRenderer(), new CsvRenderer());
    ReportDocuments documents = new ReportDocuments(home, new AssembleReport(figures), renderers);
    new RenderReports(
            figures, new Editions(figures), documents, new QualityGate(BigDecimal.ZERO, figures))
        .render(run);
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private List<String> facts() throws SQLException {
    List<String> facts = new ArrayList<>();
    facts.addAll(
        texts(
            "select id, root_id, sex, birth_year, consent from batch.fact_participant order by id"));
    facts.addAll(
        texts(
            "select root_id, participant_id, session_id, attendance from batch.fact_attendance"
                + " order by participant_id, session_id"));
    return facts;
  }

  private List<String> texts(String sql) throws SQLException {
    return texts(dataSource, sql);
  }

  private static List<String> texts(DataSource dataSource, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int c = 1; c <= columns; c++) {
          cells.add(String.valueOf(row.getString(c)));
        }
        texts.add(String.join(" ", cells));
      }
    }
    return texts;
  }
}
