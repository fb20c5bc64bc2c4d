package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.Figures;
import org.junit.jupiter.api.Test;

/** What a night shows where some clubs work beside key populations, on every database. */
abstract class LinkedClubsContract extends NightFixture {

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

  /** A programme of which a club is linked does steps, another one pledges. */
  @Test
  void whatSomeProgrammesDoIsShownWhereNothingOfALinkedClubOfTheirsIs() throws SQLException {
    linkTheOther();
    rows.step(first, club, "2024-04-02", "2024-05-02");
    long elsewhere = rows.cohort("C9", rows.programme("P9", 1), rows.site("S9", "UA"), false);
    rows.pledge(elsewhere, null, "2024-05-01", 3);
    rows.step(second, elsewhere, "2024-05-01", "2024-05-02");
    nights.run(TODAY);
    assertThat(life("STEPS")).contains("suppressed");
    assertThat(ofTotal("programme", "P", "STEPS")).containsExactly("null suppressed");
    assertThat(ofTotal("grant", "G", "STEPS")).containsExactly("1 value");
    assertThat(ofTotal("programme", "P9", "STEPS")).containsExactly("1 value");
    assertThat(life("PLEDGES")).contains("value").startsWith("3");
  }

  /** That nobody is active in all would tell of the linked club that nobody is. */
  @Test
  void fewPeopleAreNotShownTogetherWithThoseOfALinkedClub() throws SQLException {
    linkTheOther();
    nights.run(TODAY);
    assertThat(ofTotal("organisation", "", "ACTIVE")).containsExactly("null suppressed");
    assertThat(ofTotal("grant", "G", "ACTIVE")).containsExactly("0 zero");
    assertThat(ofTotal("organisation", "", "R_SERVED")).contains("33 value");
    assertThat(ofTotal("grant", "G", "R_SERVED")).contains("1 value");
  }

  /** Ten enrolled of the linked club are shown of it; not how many of them are women. */
  @Test
  void peopleEnrolledOfALinkedClubAreShownFromTenOnAndOfOneSexNowhereItMayBe() throws SQLException {
    linkTheOther();
    for (int i = 0; i < 14; i++) {
      rows.enrolled(other, rows.man("N" + i), "2024-05-02");
    }
    nights.run(TODAY);
    assertThat(ofHaiti("ENROLLED_PERSONS")).contains("14 value");
    assertThat(ofHaiti("ACTIVE")).containsExactly("null suppressed");
    String bySex =
        "select distinct indicator_code from reporting.figure where until_run is null and sex in ('M', 'F')"
            + " and indicator_code in ('ENROLLED', 'ENROLLED_PERSONS', 'CONTACTS', 'ACTIVE', 'ATTEND_PCT')";
    assertThat(texts(bySex + " and scope_type = 'organisation'")).isEmpty();
    assertThat(texts(bySex + " and scope_type = 'country' and scope = 'HT'")).isEmpty();
    assertThat(texts(bySex + " and scope_type = 'grant' and scope = 'G'")).contains("CONTACTS");
  }

  /** All of one age less those of the other programmes would tell of the club. */
  @Test
  void agesAreShownOnlyWhereNothingOfALinkedClubIs() throws SQLException {
    linkTheOther();
    long open = rows.cohort("C8", rows.programme("P8", 1), rows.site("S8", "ZW"), false);
    attendedByMen(20, rows.session(open, "A", "2024-05-01"));
    nights.run(TODAY);
    String withAges =
        "select distinct scope_type from reporting.figure where until_run is null and age_band <> ''";
    assertThat(texts(withAges + " and (scope = '' or scope in ('HT', 'P'))")).isEmpty();
    assertThat(texts(withAges + " and scope in ('P7', 'P8') and figure_value in (20, 30)"))
        .contains("programme");
    rows.run("update registry.cohort set key_population_linked = false where id = " + other);
    rows.changed(other);
    nights.run(TODAY);
    assertThat(texts(withAges + " and (scope = '' or scope in ('HT', 'P'))"))
        .contains("organisation", "country", "programme");
  }

  /** Of fifteen who answered, less the twelve a grant paid for, three are left in the club. */
  @Test
  void howManyOfALinkedClubAnsweredIsNotTold() throws SQLException {
    linkTheOther();
    long act = rows.survey("ACT", false);
    long elsewhere = rows.survey("ELSEWHERE", false);
    long open = rows.cohort("C8", rows.programme("P8", 1), rows.site("S8", "UA"), false);
    for (int i = 0; i < 15; i++) {
      answered(i < 12 ? club : other, act, "A" + i);
      answered(open, elsewhere, "E" + i);
    }
    nights.run(TODAY);
    assertThat(answeredBy("ACT")).contains("grant G 12").doesNotContain("organisation  15");
    assertThat(answeredBy("ELSEWHERE")).contains("organisation  15");
    rows.run("update registry.cohort set key_population_linked = false where id = " + other);
    rows.changed(other);
    nights.run(TODAY);
    assertThat(answeredBy("ACT")).contains("grant G 12", "organisation  15");
  }

  private void answered(long cohort, long survey, String man) throws SQLException {
    long enrolment = rows.enrolled(cohort, rows.man(man), "2024-05-01");
    rows.answered(cohort, enrolment, survey, "E", "2024-05-02", "yes", "no");
  }

  private List<String> answeredBy(String survey) throws SQLException {
    return texts(
        "select scope_type, scope, n from reporting.figure where until_run is null"
            + " and indicator_code = 'ACT_PCT' and wave = 'E' and period_kind = 'life'"
            + " and calendar = 'calendar' and country = '' and area = '' and programme = ''"
            + " and model = '' and instrument = '"
            + survey
            + "'");
  }

  /** No place rests on the club alone; but how few there are in all would tell of it. */
  @Test
  void noneInAnAreaIsHiddenLikeAFewWhereALinkedClubMayBe() throws SQLException {
    linkTheOther();
    long open = rows.cohort("C8", rows.programme("P8", 1), rows.site("S8", "HT"), false);
    rows.run(
        "update registry.cohort set programme_id ="
            + " (select programme_id from registry.cohort where id = "
            + club
            + ") where id = "
            + open);
    rows.area("HT-1", "HT", "S2", "S8");
    rows.area("ZW-1", "ZW", "S1");
    attendedByMen(30, rows.session(open, "A", "2024-05-01"));
    nights.run(TODAY);
    String unpaired =
        "select distinct scope, state from reporting.figure where until_run is null"
            + " and scope_type = 'area' and country = '' and programme = '' and model = ''"
            + " and period_kind = 'life' and indicator_code = 'Q_UNPAIRED' order by 1";
    assertThat(texts(unpaired)).containsExactly("HT-1 suppressed", "ZW-1 zero");
  }

  /** Everybody knows that a programme without thresholds has no half. */
  @Test
  void fewHalfwayAreShownTogetherWithAClubOfWhichThereIsNoHalf() throws SQLException {
    linkTheOther();
    rows.run("update registry.programme set min_sessions = null where code = 'P7'");
    nights.run(TODAY);
    assertThat(ofTotal("organisation", "", "HALFWAY_CUM")).containsExactly("null suppressed");
    rows.run("update registry.programme set min_sessions = null");
    nights.run(TODAY);
    assertThat(ofTotal("organisation", "", "HALFWAY_CUM")).contains("0 zero");
  }

  /** What a total has come to in its life, of everybody, or of men if it counts only those. */
  private List<String> ofTotal(String scopeType, String scope, String indicator)
      throws SQLException {
    return texts(
        "select distinct trim(cast(cast(figure_value as int) as char(9))), state"
            + " from reporting.figure where until_run is null and period_kind = 'life'"
            + " and calendar = 'calendar' and country = '' and area = '' and programme = '' and model = ''"
            + " and age_band = '' and sex = '"
            + (indicator.startsWith("R_") || indicator.endsWith("_CUM") ? "M" : "")
            + "' and scope_type = '"
            + scopeType
            + "' and scope = '"
            + scope
            + "' and indicator_code = '"
            + indicator
            + "'");
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

  /** Thirteen men and twelve women may be told; that there is one more, not. */
  @Test
  void whoIsNeitherManNorWomanIsNotToldByAllLessMenAndWomen() throws SQLException {
    linkTheOther();
    long session = rows.session(other, "B", "2024-05-02");
    for (int i = 0; i < 25; i++) {
      long one = rows.man("N" + i);
      String sex = i < 12 ? "M" : i < 24 ? "F" : "X";
      rows.run("update registry.participant set sex = '" + sex + "' where id = " + one);
      rows.attended(one, session);
    }
    nights.run(TODAY);
    assertThat(men("country", "HT", "")).isEqualTo("13 value");
    assertThat(ofHaiti("W_CUM")).contains("12 value");
    assertThat(ofHaiti("P_CUM")).containsExactly("null suppressed");
    assertThat(texts("select 1 from reporting.figure where scope = 'HT' and sex = 'X'")).isEmpty();
    String ofAll =
        "select distinct state from reporting.figure where period_kind = 'life' and calendar ="
            + " 'calendar' and scope_type = 'organisation' and area = '' and programme = '' and"
            + " model = '' and age_band = '' and indicator_code = ";
    assertThat(texts(ofAll + "'W_CUM' and country = ''")).containsExactly("value");
    assertThat(texts(ofAll + "'P_CUM' and country = '' and sex = ''"))
        .as("less what is shown of elsewhere, it would tell of the one, too")
        .containsExactly("suppressed");
    assertThat(texts(ofAll + "'P_CUM' and country = '' and sex <> ''"))
        .as("so would its splits")
        .isEmpty();
    assertThat(
            texts(
                "select distinct state from reporting.figure where period_kind = 'life' and"
                    + " scope_type = 'grant' and scope = 'G' and country = '' and area = '' and"
                    + " programme = '' and model = '' and sex = '' and age_band = '' and"
                    + " indicator_code = 'P_CUM'"))
        .as("where the club cannot be")
        .containsExactly("value");
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

  /**
   * Sixty men by the end of 2023, thirteen more in the linked club by the end of June. How many
   * they are is guarded by itself; how many cohorts are open is not, so it is hidden on every day
   * that would tell what happened between two.
   */
  @Test
  void whatIsNotGuardedByItselfIsHiddenUpToDaysThatWouldTellOfAClub() throws SQLException {
    linkTheOther();
    // Nothing at all happened from January to March.
    rows.run(
        "update registry.cohort_session set held_on = '2024-04-02' where id = " + firstSession);
    long open = rows.cohort("C8", rows.programme("P8", 1), rows.site("S8", "HT"), false);
    for (String day : List.of("2023-05-01", "2023-08-01", "2023-11-01")) {
      attendedByMen(20, rows.session(open, day, day));
    }
    attendedByMen(12, rows.session(other, "B", "2024-05-02"));
    nights.run(TODAY);
    assertThat(ofHaiti("R_REG")).contains("20 value", "40 value", "60 value", "null suppressed");
    assertThat(ofHaiti("Q_SCORE")).anyMatch(score -> score.endsWith(" value"));
    assertThat(ofHaiti("COHORTS_OPEN")).containsExactly("null suppressed");
  }

  /** What adds up would tell of the club by what is shown elsewhere. */
  @Test
  void whatAddsUpAndIsNotGuardedIsHiddenWhereAClubMayBe() throws SQLException {
    linkTheOther();
    nights.run(TODAY);
    for (String indicator :
        List.of("DOSE_H", "COMPLETION_PCT_OUT", "Q_NO_REGISTER", "Q_OVERDUE", "Q_LATE_PCT")) {
      assertThat(ofHaiti(indicator)).as(indicator).containsExactly("null suppressed");
      assertThat(ofTotal("grant", "G", indicator))
          .as(indicator)
          .isNotEmpty()
          .doesNotContain("null suppressed");
    }
    assertThat(
            texts(
                "select distinct state from reporting.figure where until_run is null"
                    + " and measure = 'apportioned'"))
        .containsExactly("suppressed");
  }

  private void attendedByMen(int men, long session) throws SQLException {
    for (int i = 0; i < men; i++) {
      rows.attended(rows.man("S" + session + "-" + i), session);
    }
  }

  private List<String> ofHaiti(String indicator) throws SQLException {
    return texts(
        "select distinct trim(cast(cast(figure_value as int) as char(9))), state"
            + " from reporting.figure where scope = 'HT' and country = '' and area = ''"
            + " and programme = '' and model = '' and age_band = ''"
            + " and sex = '"
            + (indicator.startsWith("W_") ? "F" : indicator.startsWith("R_") ? "M" : "")
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
}
