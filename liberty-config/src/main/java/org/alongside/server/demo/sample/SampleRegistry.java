package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.server.demo.sample.Series.Share;

/**
 * The whole invented registry, in the order of the interchange spec. Equal every time it is
 * generated.
 */
public final class SampleRegistry {

  /** The last day anything was attended. */
  public static final LocalDate LAST_BUSINESS_DATE = LocalDate.of(2026, 6, 30);

  /** The files of the interchange spec, section 1. */
  private static final List<String> IN_ORDER =
      List.of(
          "organisations",
          "grants",
          "programmes",
          "areas",
          "sites",
          "opening_balances",
          "published_results",
          "cohorts",
          "cohort_funding",
          "participants",
          "attributes",
          "consents",
          "relations",
          "enrolments",
          "sessions",
          "attendance",
          "instruments",
          "items",
          "responses",
          "answers",
          "steps",
          "pledges",
          "pairs",
          "check_ins",
          "feedback",
          "cascade_links",
          "referrals",
          "concerns",
          "organisation_metrics",
          "narratives",
          "results_framework",
          "manual_results",
          "targets",
          "expenditures");

  private final Places places = new Places(CsvTable.resource("sites"), CsvTable.resource("areas"));
  private final People people = new People(places);
  private final Diary diary = new Diary();
  private final List<Sequel> sequels =
      List.of(
          new Particulars(),
          new Torches(diary),
          new Surveys(),
          new Commitments(),
          new Buddies(),
          new Care());
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, CsvTable.Row> grants = new HashMap<>();
  private final SortedMap<String, String> teams = new TreeMap<>();
  private final CsvTable cohorts =
      new CsvTable(
          "cohorts",
          "cohort",
          "title",
          "programme",
          "site",
          "implementer",
          "starts_on",
          "ends_on",
          "status",
          "key_population_linked");
  private final CsvTable funding =
      new CsvTable("cohort_funding", "cohort", "grant", "from", "to", "share_percent");

  private SampleRegistry() {
    Story lessons = new LessonStory("lesson", people, diary);
    for (String programme : List.of("SIXTEEN", "SIXTEEN-AF", "SHIFT", "CAMPUS")) {
      stories.put(programme, lessons);
    }
    stories.put("CIRCLE", new LessonStory("dialogue", people, diary));
    stories.put("DESKS", new LessonStory("check-in", people, diary));
    stories.put("STEADY", new ClubStory(people, diary));
    stories.put("STEADY-HT", new ClubStory(people, diary));
    stories.put("TORCH", new TorchStory(people, diary));
    stories.put("WORD", new PledgeStory(people, diary));
    CsvTable.resource("grants").records().forEach(row -> grants.put(row.get("grant"), row));
  }

  /** Tells every story from the beginning. */
  public static SampleRegistry generate() {
    SampleRegistry registry = new SampleRegistry();
    CsvTable.resource("series").records().stream().map(Series::of).forEach(registry::tell);
    registry.tellSequels();
    registry.mergeDoubleRecords();
    return registry;
  }

  /** The files of the bundle, in the order in which they are imported. */
  public List<CsvTable> tables() {
    Map<String, CsvTable> written = new HashMap<>();
    List.of(cohorts, funding, people.table())
        .forEach(table -> written.put(table.fileName(), table));
    diary.tables().forEach(table -> written.put(table.fileName(), table));
    for (Sequel sequel : sequels) {
      sequel.tables().forEach(table -> written.put(table.fileName(), table));
    }
    List<CsvTable> tables = new ArrayList<>();
    for (String name : IN_ORDER) {
      CsvTable table = written.get(name + ".csv");
      tables.add(table == null ? CsvTable.resource(name) : table);
    }
    return tables;
  }

  /** Cohort code to team code. */
  public SortedMap<String, String> teamsByCohort() {
    return teams;
  }

  private void tell(Series series) {
    Story story = stories.get(series.programme());
    if (story == null) {
      throw new IllegalArgumentException("No story for programme " + series.programme());
    }
    for (int number = 1; number <= series.cohorts(); number++) {
      Cohort cohort = Cohort.of(series, number, places);
      write(cohort);
      series.funding().forEach(share -> fund(cohort, share));
      story.tell(cohort, Dice.named(cohort.code()));
    }
  }

  private void tellSequels() {
    Map<Cohort, List<Stay>> stays = new LinkedHashMap<>();
    for (Stay stay : diary.stays()) {
      stays.computeIfAbsent(stay.cohort(), cohort -> new ArrayList<>()).add(stay);
    }
    stays.forEach(
        (cohort, ofCohort) ->
            sequels.forEach(
                sequel -> {
                  String name = sequel.getClass().getSimpleName() + " of " + cohort.code();
                  sequel.tell(cohort, ofCohort, Dice.named(name));
                }));
  }

  private void write(Cohort cohort) {
    Series series = cohort.series();
    teams.put(cohort.code(), series.implementer());
    cohorts.add(
        cohort.code(),
        cohort.title(),
        series.programme(),
        cohort.site().code(),
        series.implementer(),
        cohort.startsOn(),
        cohort.endsOn(),
        cohort.status(),
        cohort.keyPopulationLinked() ? "yes" : "no");
  }

  /** From the cohort's first day, or the grant's if that is later, to the grant's last. */
  private void fund(Cohort cohort, Share share) {
    CsvTable.Row grant = grants.get(share.grant());
    if (grant == null) {
      throw new IllegalArgumentException("No grant " + share.grant());
    }
    LocalDate begins = LocalDate.parse(grant.get("starts_on"));
    LocalDate ends = LocalDate.parse(grant.get("ends_on"));
    LocalDate from = cohort.startsOn().isBefore(begins) ? begins : cohort.startsOn();
    if (!from.isAfter(ends)) {
      funding.add(cohort.code(), share.grant(), from, ends, share.percent());
    }
  }

  /**
   * One man met three times under three codes, and three met twice; one of them across a border.
   */
  private void mergeDoubleRecords() {
    people.merge(people.manOf("CUR-CD-02", 0), people.manOf("CUR-CD-05", 0));
    people.merge(people.manOf("CUR-CD-05", 0), people.manOf("GRP-CD-06", 1));
    people.merge(people.manOf("CUR-NG-03", 2), people.manOf("WORD-NG-02", 0));
    people.merge(people.manOf("LED-UA-04", 1), people.manOf("SHIFT-UA-03", 0));
    people.merge(people.manOf("DESK-ZW-02", 0), people.manOf("CAMP-SS-04", 0));
  }
}
