package org.alongside.reporting.figure;

import static org.alongside.reporting.figure.AFigure.aFigure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.alongside.reporting.ReportingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every database must make true of publishing and reading figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PublicationContract {

  private static final Instant NIGHT = Instant.parse("2026-04-01T01:02:03Z");
  private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 3, 31);
  private static final String ORGANISATION = "organisation";

  private DataSource dataSource;
  private Publication publication;
  private Figures figures;

  abstract DataSource emptyDatabase();

  @BeforeAll
  void migrate() {
    dataSource = emptyDatabase();
    publication = new Publication(dataSource, Clock.fixed(NIGHT, ZoneOffset.UTC));
    figures = new Figures(dataSource);
  }

  @BeforeEach
  void empty() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("update reporting.pointer set run = null");
      for (String table :
          List.of(
              "figure",
              "row_period",
              "run_grant",
              "run_label",
              "run_target",
              "run_opening_balance",
              "run")) {
        statement.executeUpdate("delete from reporting." + table);
      }
    }
  }

  @Test
  void readersSeeNothingUntilTheFirstRunIsPublished() {
    publication.open(header(1));
    publication.replaceScope(1, ORGANISATION, "", List.of(aFigure("R_CUM").sex("M").count(12)));

    assertThat(figures.current()).isEmpty();
    assertThat(figures.run(1)).isEmpty();
  }

  @Test
  void publishedRunIsReadAsWritten() {
    Figure share = aFigure("COMPLETION_PCT").share(2, 3);
    Figure hidden = aFigure("R_NEW").sex("M").state(FigureState.SUPPRESSED);
    Figure zero = aFigure("CONTACTS").count(0);
    night(1, List.of(share, hidden, zero));

    assertThat(figures.current())
        .contains(new Run(1, BUSINESS_DATE, NIGHT.minusSeconds(60), NIGHT, "Open Circle"));
    assertThat(figures.find(1, FigureFilter.ALL)).containsExactly(share, zero, hidden);
    assertThat(share.value()).isEqualTo(new BigDecimal("66.6666666667"));
    assertThat(zero.state()).isEqualTo(FigureState.ZERO);
  }

  @Test
  void earlierRunReadsUnchangedAfterLaterOnes() throws SQLException {
    Figure same = aFigure("R_REG").sex("M").count(10);
    night(1, List.of(same, cumulative(12), aFigure("CONTACTS").count(40)));
    night(2, List.of(same, cumulative(15)));
    night(3, List.of(same, cumulative(12)));

    assertThat(figures.find(1, FigureFilter.ALL))
        .containsExactly(aFigure("CONTACTS").count(40), cumulative(12), same);
    assertThat(figures.find(2, FigureFilter.ALL)).containsExactly(cumulative(15), same);
    assertThat(figures.find(3, FigureFilter.ALL)).containsExactly(cumulative(12), same);
    assertThat(rows()).as("only changes are written").isEqualTo(5);
  }

  @Test
  void nightWithoutChangesWritesNothing() throws SQLException {
    night(1, List.of(cumulative(12), aFigure("DOSE_H").share(1, 3)));
    night(2, List.of(cumulative(12), aFigure("DOSE_H").share(1, 3)));

    assertThat(rows()).isEqualTo(2);
    assertThat(figures.find(2, FigureFilter.ALL)).hasSize(2);
  }

  @Test
  void sameScopeGivenTwiceInOneRunKeepsTheSecond() throws SQLException {
    night(1, List.of(cumulative(12), aFigure("CONTACTS").count(40)));
    publication.open(header(2));
    publication.replaceScope(2, ORGANISATION, "", List.of(cumulative(13)));
    publication.replaceScope(
        2, ORGANISATION, "", List.of(cumulative(12), aFigure("CONTACTS").count(41)));
    publication.replaceScope(
        2, ORGANISATION, "", List.of(cumulative(12), aFigure("CONTACTS").count(41)));
    publication.publish(2);

    assertThat(figures.find(2, FigureFilter.ALL))
        .containsExactly(aFigure("CONTACTS").count(41), cumulative(12));
    assertThat(figures.find(1, FigureFilter.ALL))
        .containsExactly(aFigure("CONTACTS").count(40), cumulative(12));
    // 12 twice: it was ended when 13 came. 13 is gone: no run has it.
    assertThat(rows()).isEqualTo(4);
  }

  @Test
  void rowsAndPeriodsChangeEachByThemselves() throws SQLException {
    Figure total = cumulative(12);
    Figure zimbabwe = aFigure("R_CUM").sex("M").country("ZW").count(7);
    Figure haiti = aFigure("R_CUM").sex("M").country("HT").count(5);
    night(1, List.of(total, zimbabwe, haiti));
    publication.open(header(2));
    publication.replaceScope(2, ORGANISATION, "", List.of(cumulative(7), zimbabwe));
    publication.discard(2);
    assertThat(figures.find(1, FigureFilter.ALL)).containsExactly(total, haiti, zimbabwe);

    Figure moreOfHaiti = aFigure("R_CUM").sex("M").country("HT").count(6);
    night(3, List.of(cumulative(13), zimbabwe, moreOfHaiti));
    night(4, List.of(cumulative(6), moreOfHaiti));
    assertThat(figures.find(1, FigureFilter.ALL)).containsExactly(total, haiti, zimbabwe);
    assertThat(figures.find(3, FigureFilter.ALL))
        .containsExactly(cumulative(13), moreOfHaiti, zimbabwe);
    assertThat(figures.find(4, FigureFilter.ALL)).containsExactly(cumulative(6), moreOfHaiti);
    assertThat(rows()).isEqualTo(6);
  }

  @Test
  void crashedRunGoesOnWhereItStopped() {
    night(1, List.of(cumulative(12)));
    publication.open(header(2));
    publication.replaceScope(2, ORGANISATION, "", List.of(cumulative(13)));
    publication.open(header(2));
    publication.replaceScope(2, "country", "ZW", List.of(inZimbabwe(5)));
    publication.publish(2);

    assertThat(figures.find(2, FigureFilter.ALL)).containsExactly(inZimbabwe(5), cumulative(13));
  }

  @Test
  void leftoversOfAnAbandonedRunVanishWhenTheNextOpens() {
    night(1, List.of(cumulative(12)));
    publication.open(header(2));
    publication.replaceScope(2, ORGANISATION, "", List.of(cumulative(99)));
    publication.replaceScope(2, "country", "ZW", List.of(inZimbabwe(99)));
    publication.writeGrants(2, List.of(grant("G-1", "D-1")));
    night(3, List.of(cumulative(12)));

    assertThat(figures.find(3, FigureFilter.ALL)).containsExactly(cumulative(12));
    assertThat(figures.find(1, FigureFilter.ALL)).containsExactly(cumulative(12));
    assertThatThrownBy(() -> publication.publish(2)).isInstanceOf(ReportingException.class);
    assertThat(figures.run(2)).isEmpty();
  }

  @Test
  void discardedRunLeavesThePublishedOne() throws SQLException {
    night(1, List.of(cumulative(12)));
    publication.open(header(2));
    publication.replaceScope(2, ORGANISATION, "", List.of(cumulative(99)));
    publication.discard(2);
    publication.discard(2);

    assertThat(figures.find(1, FigureFilter.ALL)).containsExactly(cumulative(12));
    assertThat(rows()).isEqualTo(1);
    assertThatThrownBy(() -> publication.discard(1)).isInstanceOf(ReportingException.class);
  }

  @Test
  void publishedRunTakesNoMoreFigures() {
    night(2, List.of(cumulative(12)));
    publication.publish(2);

    assertThatThrownBy(() -> publication.open(header(2))).isInstanceOf(ReportingException.class);
    assertThatThrownBy(() -> publication.open(header(1))).isInstanceOf(ReportingException.class);
    assertThatThrownBy(() -> publication.replaceScope(2, ORGANISATION, "", List.of()))
        .isInstanceOf(ReportingException.class);
    assertThat(figures.find(2, FigureFilter.ALL)).containsExactly(cumulative(12));
  }

  @Test
  void scopeThatIsGoneEndsWithTheRun() {
    publication.open(header(1));
    publication.replaceScope(1, "country", "ZW", List.of(inZimbabwe(5)));
    publication.replaceScope(1, ORGANISATION, "", List.of(cumulative(12)));
    publication.publish(1);
    publication.open(header(2));
    publication.replaceScope(2, ORGANISATION, "", List.of(cumulative(12)));
    publication.retireScopesExcept(2, List.of(ScopeName.ORGANISATION));
    publication.publish(2);

    assertThat(figures.find(2, FigureFilter.ALL)).containsExactly(cumulative(12));
    assertThat(figures.find(1, FigureFilter.ALL)).hasSize(2);
  }

  @Test
  void figureOfAnotherScopeAndCellGivenTwiceAreRefused() {
    publication.open(header(1));

    assertThatThrownBy(() -> publication.replaceScope(1, "country", "ZW", List.of(cumulative(12))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                publication.replaceScope(
                    1, ORGANISATION, "", List.of(cumulative(12), cumulative(13))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filterNarrowsByEveryField() {
    Figure year =
        aFigure("R_CUM")
            .of("grant", "G-1")
            .calendar("us-fiscal")
            .in("year", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30))
            .sex("M")
            .count(3);
    Figure row = aFigure("R_CUM").of("grant", "G-1").country("ZW").sex("M").count(2);
    publication.open(header(1));
    publication.replaceScope(1, "grant", "G-1", List.of(year, row));
    publication.replaceScope(1, ORGANISATION, "", List.of(cumulative(12)));
    publication.publish(1);

    assertThat(find(FigureFilter.ALL.scope("grant", "G-1"))).containsExactly(row, year);
    assertThat(find(FigureFilter.ALL.country("ZW"))).containsExactly(row);
    assertThat(find(FigureFilter.ALL.periods("us-fiscal", "year"))).containsExactly(year);
    assertThat(find(FigureFilter.ALL.indicators(Set.of("W_CUM")))).isEmpty();
    assertThat(find(FigureFilter.ALL.between(AFigure.JANUARY, BUSINESS_DATE)))
        .containsExactly(row, cumulative(12));
  }

  @Test
  void grantOfficerSeesOwnDonorsAndGrantsUnderThem() {
    publication.open(header(1));
    publication.writeGrants(1, List.of(grant("G-1", "D-1"), grant("G-2", "D-2")));
    for (String code : List.of("G-1", "G-2")) {
      publication.replaceScope(
          1, "grant", code, List.of(aFigure("R_CUM").of("grant", code).count(1)));
    }
    for (String code : List.of("D-1", "D-2")) {
      publication.replaceScope(
          1, "donor", code, List.of(aFigure("R_CUM").of("donor", code).count(1)));
    }
    publication.replaceScope(1, ORGANISATION, "", List.of(cumulative(12)));
    publication.publish(1);

    assertThat(find(FigureFilter.ALL.visibleTo(Set.of("D-1"))))
        .extracting(figure -> figure.key().scope())
        .containsExactly("D-1", "G-1");
    assertThat(find(FigureFilter.ALL.visibleTo(Set.of()))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<Figure> seven =
        java.util.stream.IntStream.rangeClosed(1, 7)
            .mapToObj(i -> aFigure("CONTACTS").detail("d" + i).count(i))
            .toList();
    night(1, seven);

    List<Figures.Numbered> first = figures.page(1, FigureFilter.ALL, 0, 4);
    List<Figures.Numbered> second = figures.page(1, FigureFilter.ALL, first.get(3).id(), 4);

    assertThat(first).hasSize(4);
    assertThat(second).hasSize(3);
    assertThat(java.util.stream.Stream.concat(first.stream(), second.stream()))
        .extracting(Figures.Numbered::figure)
        .containsExactlyInAnyOrderElementsOf(seven);
  }

  @Test
  void namesAreKeptPerRun() {
    publication.open(header(1));
    publication.writeGrants(1, List.of(grant("G-1", "D-1")));
    publication.writeGrants(1, List.of(grant("G-1", "D-2")));
    PublishedLabel label = new PublishedLabel("programme", "P-1", "Кола", "group", null);
    publication.writeLabels(1, List.of(label));
    PublishedTarget target = target();
    publication.writeTargets(1, List.of(target));
    PublishedBalance balance =
        new PublishedBalance(
            "B-1",
            ORGANISATION,
            "",
            "",
            BUSINESS_DATE,
            2002,
            50894,
            "over",
            "persons",
            "Annual report");
    publication.writeOpeningBalances(1, List.of(balance));
    publication.publish(1);

    assertThat(figures.grants(1)).containsExactly(grant("G-1", "D-2"));
    assertThat(figures.labels(1)).containsExactly(label);
    assertThat(figures.targets(1)).usingRecursiveFieldByFieldElementComparator().hasSize(1);
    assertThat(figures.targets(1).get(0).value()).isEqualByComparingTo("250");
    assertThat(figures.openingBalances(1)).containsExactly(balance);
    assertThat(figures.grants(2)).isEmpty();
  }

  private List<Figure> find(FigureFilter filter) {
    return figures.find(1, filter);
  }

  private void night(long run, List<Figure> organisation) {
    publication.open(header(run));
    publication.replaceScope(run, ORGANISATION, "", organisation);
    publication.publish(run);
  }

  private static RunHeader header(long run) {
    return new RunHeader(run, BUSINESS_DATE, NIGHT.minusSeconds(60), "Open Circle");
  }

  private static Figure cumulative(long men) {
    return aFigure("R_CUM").sex("M").count(men);
  }

  private static Figure inZimbabwe(long men) {
    return aFigure("R_CUM").of("country", "ZW").sex("M").count(men);
  }

  private static PublishedGrant grant(String code, String rootDonor) {
    return new PublishedGrant(
        code,
        "Grant " + code,
        rootDonor,
        "Donor " + rootDonor,
        rootDonor,
        null,
        null,
        AFigure.JANUARY,
        LocalDate.of(2027, 12, 31),
        "EUR",
        new BigDecimal("1000.00"),
        "us-fiscal",
        "restated",
        null,
        "office@example.org");
  }

  private static PublishedTarget target() {
    return new PublishedTarget(
        7,
        "R_CUM",
        "grant",
        "G-1",
        "",
        "M",
        "",
        AFigure.JANUARY,
        BUSINESS_DATE,
        "cumulative",
        AFigure.JANUARY,
        new BigDecimal("250"),
        "full",
        null,
        2025,
        true);
  }

  private long rows() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from reporting.figure")) {
      row.next();
      return row.getLong(1);
    }
  }
}
