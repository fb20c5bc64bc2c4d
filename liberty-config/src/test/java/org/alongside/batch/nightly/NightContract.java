package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night counts, on every database. */
abstract class NightContract extends NightFixture {

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
  void nothingIsBrokenDownByWhatItsScopeSettles() throws SQLException {
    nights.run(TODAY);
    assertThat(
            texts(
                "select distinct model from reporting.figure where scope_type = 'programme'"
                    + " union select distinct detail from reporting.figure where scope_type ="
                    + " 'programme' and indicator_code = 'R_REG_OVERLAP'"))
        .containsExactlyInAnyOrder("", "country");
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
    Stream<Figure> hiddenOnes = figures.stream().filter(NightContract::isHidden).limit(20);
    Stream<Figure> any200 = figures.stream().limit(200);
    for (Figure published : Stream.concat(any200, hiddenOnes).distinct().toList()) {
      Figure figure = Objects.requireNonNull(sources.counted(run, published.key()).figure());
      if (isHidden(published)) {
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

  private static boolean isHidden(Figure figure) {
    return figure.state() == FigureState.SUPPRESSED;
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
}
