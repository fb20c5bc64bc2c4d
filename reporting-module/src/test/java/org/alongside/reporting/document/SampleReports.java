package org.alongside.reporting.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alongside.reporting.document.Breakdown.Kind;
import org.alongside.reporting.figure.FigureState;
import org.jspecify.annotations.Nullable;

/**
 * Reports as they come in the field, and the ones that break layouts. Organisations are invented.
 */
public final class SampleReports {

  private static final Instant PUBLISHED = Instant.parse("2026-07-01T02:14:09Z");
  private static final String GENERATED =
      "Drawn from the published figures of nightly run 412; nothing was typed in by hand.";

  private SampleReports() {}

  /** Every sample by name. */
  public static Map<String, DonorReport> all() {
    Map<String, DonorReport> all = new LinkedHashMap<>();
    all.put("grant", oneCountryGrant());
    all.put("organisation", sevenCountries());
    all.put("empty", emptyRegistry());
    all.put("one-man", oneMan());
    all.put("suppressed", allSuppressed());
    all.put("long-names", longNames());
    all.put("right-to-left", rightToLeft());
    return all;
  }

  public static DonorReport named(String name) {
    return Objects.requireNonNull(all().get(name));
  }

  public static DonorReport oneCountryGrant() {
    Breakdown countries =
        new Breakdown(
            List.of(
                row(Kind.PART, "ZW", "Zimbabwe", "", 214, 388, 1_287, 402, 611),
                row(Kind.TOTAL, "", "All countries", "", 214, 388, 1_287, 402, 611)));
    Breakdown programmes =
        new Breakdown(
            List.of(
                row(Kind.PART, "P-CLUB", "Supportive partners", "club", 131, 240, 790, 40, 301),
                row(Kind.PART, "P-GRP", "Weekly groups", "group", 92, 171, 521, 362, 322),
                overlap(9, 24),
                row(Kind.TOTAL, "", "All programmes", "", 214, 388, 1_287, 402, 611)));
    return report(
        grantCover("Harare Street Fund", "G-ZW-01", "Men beside women in Bulawayo", "Tendai Moyo"),
        1_287,
        new CumulativeMen("", quarters(new long[] {96, 212, 333, 471, 640, 822, 1_073, 1_287}, 0)),
        countries,
        programmes,
        List.of(
            target("1.1", "Men who take part in a club or group", 1_500, 1_287, "85.8", "AHEAD"),
            target("1.2", "Men who complete the programme", 900, 611, "67.9", "AT_RISK"),
            new TargetLine(
                "2.1",
                "Women who say their partner shares the work at home",
                "2026",
                share("60.0", null),
                Cell.none(CellFormat.SHARE),
                Cell.notApplicable(CellFormat.SHARE),
                TargetLine.Pace.NOT_JUDGED,
                share("31.4", null),
                2023)));
  }

  public static DonorReport sevenCountries() {
    String[][] names = {
      {"AF", "Afghanistan"},
      {"CD", "Democratic Republic of the Congo"},
      {"HT", "Haiti"},
      {"NG", "Nigeria"},
      {"SS", "South Sudan"},
      {"UA", "Ukraine"},
      {"ZW", "Zimbabwe"}
    };
    List<Breakdown.Row> countries = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      countries.add(
          row(
              Kind.PART,
              names[i][0],
              names[i][1],
              "",
              40 + 31 * i,
              102 + 57 * i,
              1_204 + 611 * i,
              12 + 333 * i,
              i == 0 ? 0 : 298 * i));
    }
    countries.add(opening("Opening balance, no country", 50_894));
    countries.add(overlap(3, 87));
    countries.add(row(Kind.TOTAL, "", "All countries", "", 928, 1_911, 72_066, 7_077, 6_258));
    return report(
        new Cover(
            "Cumulative men reached",
            "Alongside Example Trust",
            null,
            null,
            "2026-Q2",
            "April to June 2026",
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 6, 30),
            412,
            PUBLISHED,
            "Reports desk",
            "world.wide.reports.desks@example.org",
            GENERATED),
        72_066,
        new CumulativeMen(
            "Opening balance: over 50,894 men since 2002, counted before the registry (annual report"
                + " 2022).",
            withoutFirst(
                new long[] {
                  51_302, 52_990, 54_204, 56_380, 58_012, 60_125, 62_009, 63_881, 66_222, 68_310,
                  71_138, 72_066
                },
                50_894)),
        new Breakdown(countries),
        new Breakdown(fortyProgrammes()),
        List.of(
            target("R_CUM", "Men reached by the end of 2027", 90_000, 72_066, "80.1", "ON_TRACK"),
            target("G_CUM", "Men who completed a course", 12_000, 6_258, "52.2", "BEHIND"),
            target("W_CUM", "Women in mixed trainings", 6_500, 7_077, "108.9", "AHEAD")));
  }

  public static DonorReport emptyRegistry() {
    Cell zero = Cell.count(0);
    Cell none = Cell.none(CellFormat.COUNT_CHANGE);
    Breakdown.Row total =
        new Breakdown.Row(Kind.TOTAL, "", "All countries", "", zero, zero, zero, zero, zero);
    return new DonorReport(
        grantCover("Harare Street Fund", "G-NEW", "A grant that has not begun", null),
        List.of(new Headline("R_CUM", "Cumulative men reached", zero, none, "")),
        List.of(new FunnelStep("R_REG", "Reached", zero, Cell.notApplicable(CellFormat.SHARE), "")),
        new CumulativeMen("", List.of()),
        new Breakdown(List.of(total)),
        new Breakdown(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static DonorReport oneMan() {
    Breakdown countries =
        new Breakdown(
            List.of(
                row(Kind.PART, "HT", "Haiti", "", 1, 1, 1, 0, 0),
                row(Kind.TOTAL, "", "All countries", "", 1, 1, 1, 0, 0)));
    return report(
        grantCover("Fondation Étoile", "G-HT-1", "Papa ansanm: yon sèl gwoup", "Widlène Désir"),
        1,
        new CumulativeMen("", quarters(new long[] {1}, 0)),
        countries,
        countries,
        List.of(target("1", "Men reached", 100, 1, "1", "BEHIND")));
  }

  public static DonorReport allSuppressed() {
    Cell c = Cell.without(FigureState.SUPPRESSED, CellFormat.COUNT);
    Cell share = Cell.without(FigureState.SUPPRESSED, CellFormat.SHARE);
    Cell change = Cell.without(FigureState.SUPPRESSED, CellFormat.COUNT_CHANGE);
    Breakdown rows =
        new Breakdown(
            List.of(
                new Breakdown.Row(Kind.PART, "ZW", "Zimbabwe", "", c, c, c, c, c),
                new Breakdown.Row(Kind.TOTAL, "", "Total", "", c, c, c, c, c)));
    return new DonorReport(
        grantCover("Harare Street Fund", "G-KP", "Clubs beside clinics", null),
        List.of(
            new Headline("R_CUM", "Cumulative men reached", c, change, ""),
            new Headline("R_NEW", "New men", c, change, "")),
        List.of(
            new FunnelStep("R_REG", "Reached", c, share, ""),
            new FunnelStep("G_CUM", "Completed", c, share, "")),
        new CumulativeMen(
            "",
            List.of(
                new CumulativeMen.Point("2026 Q1", c, c, c),
                new CumulativeMen.Point("2026 Q2", c, c, c))),
        rows,
        rows,
        List.of(
            new TargetLine(
                "1",
                "Men in clubs",
                "2026",
                Cell.count(100),
                c,
                share,
                TargetLine.Pace.NOT_JUDGED,
                Cell.none(CellFormat.COUNT),
                null)),
        List.of(new QualityLine("Q_NO_CONSENT", "Persons without recorded consent", c)),
        definitions(),
        List.of("The letter c marks a figure that is withheld so that nobody can be recognised."));
  }

  /** Names as long as the database takes them, with and without places to break a line. */
  public static DonorReport longNames() {
    String cyrillic =
        "Всеукраїнська благодійна організація «Чоловіки поруч із жінками: спільна відповідальність"
            + " у громадах Харківської, Дніпропетровської та Закарпатської областей»";
    String unbroken = "Men's-engagement-" + "supportivepartnerships".repeat(6);
    Breakdown countries =
        new Breakdown(
            List.of(
                row(Kind.PART, "UA", cyrillic, "", 1_234_567, 2, 12_345_678, 0, 1_234_567),
                row(Kind.TOTAL, "", "All countries", "", 1_234_567, 2, 12_345_678, 0, 1_234_567)));
    Breakdown programmes =
        new Breakdown(
            List.of(
                row(Kind.PART, "P-1", unbroken, "university", 3, 3, 3, 3, 3),
                row(Kind.TOTAL, "", "All programmes", "", 3, 3, 3, 3, 3)));
    return report(
        new Cover(
            "Men reached by the grant, quarter by quarter and since its beginning",
            cyrillic,
            "Fonds haïtien pour l'égalité entre les femmes et les hommes – Fon Ayisyen pou Egalite",
            new Cover.GrantName("G-" + "X".repeat(38), unbroken + " " + cyrillic),
            "FY2026-Q3",
            "FY2026 Q3 (April to June 2026)",
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 6, 28),
            1_234_567,
            PUBLISHED,
            "Олександра-Марія Ковальчук-Вишневецька",
            "a-rather-long-mail-address-of-a-contact-person@organisation.example.org",
            GENERATED),
        12_345_678,
        new CumulativeMen("", quarters(new long[] {9_345_678, 12_345_678}, 0)),
        countries,
        programmes,
        List.of(target("1", unbroken + " " + cyrillic, 99_999_999, 12_345_678, "12.3", "BEHIND")));
  }

  public static DonorReport rightToLeft() {
    Breakdown programmes =
        new Breakdown(
            List.of(
                row(Kind.PART, "P-FA", "مردان در کنار زنان", "group", 41, 80, 512, 300, 210),
                row(Kind.PART, "P-PS", "نارینه د ښځو ترڅنګ (کابل)", "club", 12, 30, 204, 0, 61),
                row(Kind.PART, "P-AR", "الرجال إلى جانب النساء", "campaign", 0, 4, 77, 1, 0),
                row(Kind.PART, "P-UK", "Чоловіки поруч", "university", 5, 5, 5, 5, 5),
                row(Kind.TOTAL, "", "All programmes", "", 58, 119, 798, 306, 276)));
    Breakdown countries =
        new Breakdown(
            List.of(
                row(Kind.PART, "AF", "Afghanistan", "", 58, 119, 798, 306, 276),
                row(Kind.TOTAL, "", "All countries", "", 58, 119, 798, 306, 276)));
    return report(
        grantCover("بنیاد نمونه برای برابری", "G-AF-1", "مردان و زنان در کنار هم", "فاطمه احمدی"),
        798,
        new CumulativeMen("", quarters(new long[] {120, 340, 610, 740, 798}, 0)),
        countries,
        programmes,
        List.of(target("1", "شمار مردانی که برنامه را تمام کردند", 400, 276, "69", "AT_RISK")));
  }

  private static DonorReport report(
      Cover cover,
      long men,
      CumulativeMen cumulative,
      Breakdown countries,
      Breakdown programmes,
      List<TargetLine> targets) {
    return new DonorReport(
        cover,
        List.of(
            new Headline(
                "R_CUM",
                "Cumulative men reached",
                Cell.count(men),
                change(214),
                "Opening balance included"),
            new Headline("R_NEW", "New men this quarter", Cell.count(214), change(-37), ""),
            new Headline(
                "R_SERVED", "Men who took part this quarter", Cell.count(388), change(12), ""),
            new Headline(
                "COMPLETION_PCT",
                "Completed of those whose cohort closed",
                share("64.0230905861", 11_260L),
                Cell.number(new BigDecimal("2.06"), CellFormat.SHARE_CHANGE, null),
                "7,209 of 11,260 enrolments")),
        funnel(men),
        cumulative,
        countries,
        programmes,
        targets,
        List.of(
            new QualityLine(
                "Q_NO_CONSENT",
                "Persons who attended without recorded consent; they are in no figure",
                Cell.count(14)),
            new QualityLine(
                "Q_BEFORE_BALANCE",
                "Men first reached on or before the opening balance's date and not linked to it",
                Cell.count(0))),
        definitions(),
        List.of(
            "Quarters do not add up to the year: a man who takes part in two quarters is one man.",
            "Late entries belong to the quarter in which they happened, so earlier quarters may be"
                + " higher than in the last report."));
  }

  private static List<FunnelStep> funnel(long men) {
    BigDecimal half =
        BigDecimal.valueOf(men / 2 * 100)
            .divide(BigDecimal.valueOf(men), 10, java.math.RoundingMode.HALF_UP);
    return List.of(
        new FunnelStep(
            "R_REG", "Reached", Cell.count(men), share("100", men), "at one session at least"),
        new FunnelStep(
            "G_CUM",
            "Completed",
            Cell.count(men / 2),
            Cell.number(half, CellFormat.SHARE, men),
            "met the programme's thresholds"),
        new FunnelStep(
            "SUST_PCT",
            "Still acting after six months",
            Cell.none(CellFormat.COUNT),
            Cell.none(CellFormat.SHARE),
            ""));
  }

  private static List<Definition> definitions() {
    return List.of(
        new Definition(
            "R_CUM",
            "Cumulative men reached",
            "Men reached since the beginning, each counted once, and the opening balance.",
            "R_CUM = R_REG + R_OPEN"),
        new Definition(
            "R_NEW",
            "New men",
            "Men who were reached for the first time in this report's scope in the period.",
            ""),
        new Definition(
            "R_SERVED", "Men reached in the period", "Distinct men reached in the period.", ""),
        new Definition(
            "G_CUM",
            "Men who completed",
            "Distinct men who met every threshold of their programme.",
            "units ≥ min_sessions and minutes ≥ min_minutes and every required unit"));
  }

  private static List<Breakdown.Row> fortyProgrammes() {
    String[] models = {
      "club", "curriculum", "group", "cascade", "campaign", "buddy", "workplace", "university"
    };
    List<Breakdown.Row> rows = new ArrayList<>();
    IntStream.rangeClosed(1, 40)
        .forEach(
            i ->
                rows.add(
                    row(
                        Kind.PART,
                        "P-%02d".formatted(i),
                        "Programme of district " + i,
                        models[i % models.length],
                        i,
                        3L * i,
                        27L * i,
                        i % 5 * 31L,
                        9L * i)));
    rows.add(opening("Opening balance, no programme", 50_894));
    rows.add(overlap(41, 968));
    rows.add(row(Kind.TOTAL, "", "All programmes", "", 928, 1_911, 72_066, 7_077, 6_258));
    return rows;
  }

  private static Cover grantCover(
      String donor, String code, String title, @Nullable String contact) {
    return new Cover(
        "Men reached",
        "Alongside Example Trust",
        donor,
        new Cover.GrantName(code, title),
        "2026-Q2",
        "April to June 2026",
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2026, 6, 30),
        LocalDate.of(2026, 6, 30),
        412,
        PUBLISHED,
        contact,
        contact == null ? null : "reports@example.org",
        GENERATED);
  }

  private static List<CumulativeMen.Point> quarters(long[] cumulative, long opening) {
    List<CumulativeMen.Point> points = new ArrayList<>();
    for (int i = 0; i < cumulative.length; i++) {
      int quarter = 2026 * 4 + 1 - (cumulative.length - 1 - i);
      points.add(
          new CumulativeMen.Point(
              (quarter / 4) + " Q" + (quarter % 4 + 1),
              Cell.count(i == 0 ? cumulative[0] - opening : cumulative[i] - cumulative[i - 1]),
              Cell.count(opening),
              Cell.count(cumulative[i])));
    }
    return points;
  }

  /** The registry had nothing yet in the first quarter; then the opening balance came. */
  private static List<CumulativeMen.Point> withoutFirst(long[] cumulative, long opening) {
    List<CumulativeMen.Point> points = quarters(cumulative, opening);
    Cell none = Cell.none(CellFormat.COUNT);
    points.set(0, new CumulativeMen.Point(points.get(0).label(), none, none, none));
    return points;
  }

  private static TargetLine target(
      String code, String wording, long target, long actual, String achieved, String pace) {
    return new TargetLine(
        code,
        wording,
        "cumulative to 31 December 2027",
        Cell.count(target),
        Cell.count(actual),
        share(achieved, null),
        TargetLine.Pace.valueOf(pace),
        Cell.count(0),
        2023);
  }

  private static Breakdown.Row opening(String name, long men) {
    Cell none = Cell.none(CellFormat.COUNT);
    return new Breakdown.Row(
        Kind.OPENING_BALANCE, "", name, "", none, none, Cell.count(men), none, none);
  }

  private static Breakdown.Row overlap(long newMen, long cumulative) {
    Cell none = Cell.none(CellFormat.COUNT);
    return new Breakdown.Row(
        Kind.OVERLAP,
        "",
        "Counted in more than one row",
        "",
        Cell.count(newMen),
        none,
        Cell.count(cumulative),
        none,
        none);
  }

  private static Breakdown.Row row(
      Kind kind, String code, String name, String model, long... figures) {
    return new Breakdown.Row(
        kind,
        code,
        name,
        model,
        Cell.count(figures[0]),
        Cell.count(figures[1]),
        Cell.count(figures[2]),
        Cell.count(figures[3]),
        Cell.count(figures[4]));
  }

  private static Cell share(String percent, @Nullable Long n) {
    return Cell.number(new BigDecimal(percent), CellFormat.SHARE, n);
  }

  private static Cell change(long value) {
    return Cell.number(BigDecimal.valueOf(value), CellFormat.COUNT_CHANGE, null);
  }
}
