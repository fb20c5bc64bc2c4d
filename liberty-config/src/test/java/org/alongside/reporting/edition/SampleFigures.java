package org.alongside.reporting.edition;

import static org.alongside.reporting.figure.AFigure.aFigure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.figure.AFigure;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.Publication;
import org.alongside.reporting.figure.PublishedBalance;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.PublishedLabel;
import org.alongside.reporting.figure.PublishedTarget;
import org.alongside.reporting.figure.RunHeader;

/**
 * A small published run, made by hand: the invented organisation "Open Circle International" in
 * seven countries over eight quarters, a grant in one country by the US fiscal year and one with
 * long names by grant years.
 */
public final class SampleFigures {

  public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 2, 28);
  public static final Instant KNOWLEDGE_CUT = Instant.parse("2026-03-01T01:30:00Z");
  static final LocalDate FIRST_QUARTER = LocalDate.of(2024, 4, 1);

  private static final List<String> COUNTRIES = List.of("UA", "ZW", "CD", "NG", "HT", "AF", "SS");
  private static final int QUARTERS = 8;
  private static final int OPENING = 5894;

  private SampleFigures() {}

  public static void publish(Publication publication, long run) {
    publication.open(new RunHeader(run, BUSINESS_DATE, KNOWLEDGE_CUT, "Open Circle International"));
    publication.writeGrants(run, List.of(oneCountry(), longNames()));
    publication.writeLabels(run, labels());
    publication.writeTargets(run, targets());
    publication.writeOpeningBalances(run, List.of(balance(), contacts()));
    publication.replaceScope(run, "organisation", "", organisation());
    publication.replaceScope(run, "grant", "G-ONE", grant("G-ONE", "us-fiscal"));
    publication.replaceScope(run, "grant", "G-LONG", grant("G-LONG", "grant-year"));
    publication.replaceScope(run, "donor", "D-NORTH", donor());
    publication.publish(run);
  }

  private static List<Figure> organisation() {
    List<Figure> figures = new ArrayList<>();
    for (int q = 0; q < QUARTERS; q++) {
      int rows = 0;
      for (int c = 0; c < COUNTRIES.size(); c++) {
        int men = cumulative(c, q);
        rows += men;
        AFigure row = quarter("organisation", "", "calendar", FIRST_QUARTER, q);
        row.country(COUNTRIES.get(c));
        boolean hidden = COUNTRIES.get(c).equals("AF");
        figures.addAll(row(row, men, q == 0 ? men : men - cumulative(c, q - 1), hidden));
      }
      figures.addAll(totals("organisation", "", "calendar", FIRST_QUARTER, q, rows - 12));
      figures.addAll(programmes("organisation", "", "calendar", FIRST_QUARTER, q, rows - 12));
    }
    return figures;
  }

  private static List<Figure> donor() {
    List<Figure> figures = new ArrayList<>();
    for (int q = 0; q < QUARTERS; q++) {
      AFigure row = quarter("donor", "D-NORTH", "calendar", FIRST_QUARTER, q).country("ZW");
      figures.addAll(row(row, cumulative(1, q), 20, false));
      figures.addAll(totals("donor", "D-NORTH", "calendar", FIRST_QUARTER, q, cumulative(1, q)));
    }
    return figures;
  }

  private static List<Figure> grant(String code, String calendar) {
    LocalDate first = calendar.equals("us-fiscal") ? FIRST_QUARTER : LocalDate.of(2024, 5, 15);
    List<Figure> figures = new ArrayList<>();
    for (int q = 0; q < QUARTERS; q++) {
      int men = cumulative(1, q);
      AFigure row = quarter("grant", code, calendar, first, q).country("ZW");
      figures.addAll(row(row, men, q == 0 ? men : men - cumulative(1, q - 1), false));
      figures.addAll(totals("grant", code, calendar, first, q, men));
      figures.addAll(programmes("grant", code, calendar, first, q, men));
    }
    return figures;
  }

  private static int cumulative(int country, int quarter) {
    return (7 - country) * (31 + 17 * quarter + quarter * quarter);
  }

  private static AFigure quarter(
      String type, String scope, String calendar, LocalDate first, int number) {
    LocalDate start = first.plusMonths(3L * number);
    return aFigure("-")
        .of(type, scope)
        .calendar(calendar)
        .in("quarter", start, start.plusMonths(3).minusDays(1));
  }

  private static List<Figure> row(AFigure row, int men, int fresh, boolean hidden) {
    AFigure served = row.named("R_SERVED").sex("M");
    return List.of(
        row.named("R_REG").sex("M").count(men),
        row.named("R_CUM").sex("M").count(men),
        row.named("R_NEW").sex("M").count(fresh),
        hidden ? served.state(FigureState.SUPPRESSED) : served.count(fresh + 9L),
        row.named("W_CUM").sex("F").count(men / 3),
        row.named("G_CUM").sex("M").count(men / 2));
  }

  private static List<Figure> totals(
      String type, String scope, String calendar, LocalDate first, int q, int registered) {
    boolean organisation = type.equals("organisation");
    int overlap = organisation ? 12 : 0;
    AFigure total = quarter(type, scope, calendar, first, q);
    List<Figure> figures = new ArrayList<>();
    figures.add(total.named("R_REG").sex("M").count(registered));
    figures.add(total.named("R_CUM").sex("M").count(registered + (organisation ? OPENING : 0)));
    figures.add(total.named("R_OPEN").sex("M").detail("over").count(organisation ? OPENING : 0));
    figures.add(total.named("R_NEW").sex("M").count(40 + 3L * q));
    figures.add(total.named("R_SERVED").sex("M").count(140 + 3L * q));
    figures.add(total.named("W_CUM").sex("F").count(registered / 3));
    figures.add(total.named("HALFWAY_CUM").sex("M").count(registered * 3L / 4));
    figures.add(total.named("G_CUM").sex("M").count(registered / 2));
    figures.add(total.named("ACTED_CUM").sex("M").count(registered / 4));
    figures.add(total.named("STILL_ACTING_CUM").sex("M").state(FigureState.SUPPRESSED));
    figures.add(total.named("R_REG_OVERLAP").sex("M").detail("country").count(overlap));
    figures.add(total.named("R_REG_OVERLAP").sex("M").detail("programme").count(31));
    if (organisation) {
      figures.add(total.named("R_REG_LINKED").sex("M").detail("country").count(5));
      figures.add(total.named("R_REG_LINKED").sex("M").detail("programme").count(0));
    }
    figures.add(total.named("ACTIVE").count(211 + q));
    figures.add(total.named("SESSIONS_HELD").count(64 - q));
    figures.add(total.named("CONTACTS").count(3120 + 77L * q));
    figures.add(
        q % 2 == 0
            ? total.named("COMPLETION_PCT").state(FigureState.NOT_APPLICABLE)
            : total.named("COMPLETION_PCT").share(7209, 11260));
    figures.add(total.named("ATTEND_PCT").share(2310 + q, 3001));
    figures.add(total.named("DOSE_H").share(11, 100));
    figures.add(total.named("Q_SCORE").share(5, 8));
    figures.add(total.named("Q_NO_CONSENT").count(4));
    figures.add(total.named("Q_BEFORE_BALANCE").sex("M").count(0));
    figures.add(total.named("COMPLETION_PCT_OUT").detail("void").count(3));
    return figures;
  }

  private static List<Figure> programmes(
      String type, String scope, String calendar, LocalDate first, int q, int men) {
    List<Figure> figures = new ArrayList<>();
    AFigure clubs = quarter(type, scope, calendar, first, q).programme("P-CLUB");
    figures.addAll(row(clubs, men / 3, 10 + q, false));
    AFigure lessons = quarter(type, scope, calendar, first, q).programme("P-LESSONS");
    figures.addAll(row(lessons, men - men / 3 + 31, 30, false));
    return figures;
  }

  private static PublishedGrant oneCountry() {
    return new PublishedGrant(
        "G-ONE",
        "Supportive partners in Bulawayo",
        "D-NORTH",
        "Northern Lights Fund",
        "D-NORTH",
        "Open Circle Zimbabwe",
        null,
        LocalDate.of(2024, 4, 1),
        LocalDate.of(2027, 3, 31),
        "USD",
        new BigDecimal("850000.00"),
        "us-fiscal",
        "locked",
        "Thandeka Example",
        "thandeka@opencircle.example");
  }

  private static PublishedGrant longNames() {
    return new PublishedGrant(
        "G-LONG",
        "Allies beside women leaders: trainings of trainers, modules at work and clubs at"
            + " universities in every region, second phase with all its annexes",
        "D-WIDE",
        "The Worldwide Foundation for the Advancement of Partnership between Women and Men in"
            + " Public Life",
        "D-WIDE",
        null,
        null,
        LocalDate.of(2024, 5, 15),
        LocalDate.of(2026, 12, 31),
        "EUR",
        null,
        "grant-year",
        "restated",
        null,
        "grants@opencircle.example");
  }

  private static List<PublishedLabel> labels() {
    return List.of(
        new PublishedLabel("donor", "D-NORTH", "Northern Lights Fund", null, null),
        new PublishedLabel("programme", "P-CLUB", "Supportive partner clubs", "club", null),
        new PublishedLabel(
            "programme",
            "P-LESSONS",
            "Twelve lessons: a curriculum for fathers, brothers and colleagues",
            "curriculum",
            null));
  }

  private static List<PublishedTarget> targets() {
    return List.of(
        target(1, "grant", "G-ONE", "R_CUM", "cumulative", LocalDate.of(2025, 9, 30), "500"),
        target(2, "grant", "G-ONE", "R_CUM", "cumulative", LocalDate.of(2027, 3, 31), "1200"),
        target(3, "grant", "G-ONE", "COMPLETION_PCT", "level", LocalDate.of(2027, 3, 31), "70"),
        target(4, "organisation", "", "R_CUM", "cumulative", LocalDate.of(2026, 12, 31), "9000"));
  }

  private static PublishedTarget target(
      long id,
      String scopeType,
      String scope,
      String indicator,
      String kind,
      LocalDate end,
      String value) {
    return new PublishedTarget(
        id,
        indicator,
        scopeType,
        scope,
        "",
        "",
        "",
        FIRST_QUARTER,
        end,
        kind,
        FIRST_QUARTER,
        new BigDecimal(value),
        scopeType.equals("organisation") ? "distinct" : "full",
        indicator.equals("R_CUM") ? BigDecimal.ZERO : null,
        indicator.equals("R_CUM") ? 2023 : null,
        false);
  }

  private static PublishedBalance balance() {
    return new PublishedBalance(
        "OB-1",
        "organisation",
        "",
        "",
        LocalDate.of(2023, 12, 31),
        2002,
        OPENING,
        "over",
        "persons",
        "Annual report 2023, page 12");
  }

  private static PublishedBalance contacts() {
    return new PublishedBalance(
        "OB-2",
        "organisation",
        "",
        "HT",
        LocalDate.of(2023, 12, 31),
        null,
        120000,
        "exact",
        "contacts",
        "Radio campaign log");
  }
}
