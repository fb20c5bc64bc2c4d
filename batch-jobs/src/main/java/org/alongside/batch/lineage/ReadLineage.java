package org.alongside.batch.lineage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.batch.BatchException;
import org.alongside.batch.indicator.Indicator;
import org.alongside.batch.nightly.FigureSources;
import org.alongside.registry.access.Viewer;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.participant.WhoIsSeen;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.Run;

/**
 * Lists the people a published figure rests on, for those who see all cohorts. Whoever may not see
 * every one of them, with everything he or she is in, and every club linked to key populations that
 * may decide who is in the figure, is shown none: the number of the others, somebody in a part
 * where nothing shows him, or somebody missing where he should be, would tell of such clubs. A
 * hidden figure is told to those who may see every row it may rest on (domain spec, section 7); to
 * others it is as if nobody were.
 */
@Dependent
public class ReadLineage {

  private static final String KIND = "lineage";

  private final Figures figures;
  private final FigureSources sources;
  private final WhoIsSeen seen;
  private final Viewer viewer;
  private final Clerk clerk;

  @Inject
  public ReadLineage(
      Figures figures, FigureSources sources, WhoIsSeen seen, Viewer viewer, Clerk clerk) {
    this.figures = figures;
    this.sources = sources;
    this.seen = seen;
    this.viewer = viewer;
    this.clerk = clerk;
  }

  /**
   * Noted as a reading, with the number of people.
   *
   * @param id of a figure of the newest published run
   * @throws BatchException 403 if the viewer may not see everybody, 404 if there is no such figure,
   *     409 if it is hidden from the viewer or its people cannot be told any more
   */
  public Lineage read(Viewing.Way way, long id) {
    demand();
    Run run = figures.orCurrent(null);
    Figure published = figures.one(run.run(), id).orElseThrow(ReadLineage::unknown);
    boolean hidden = published.state() == FigureState.SUPPRESSED;
    FigureSources.Counted counted = sources.counted(run.run(), published.key());
    if (!seen.cohorts(counted.linkedCohorts()).containsAll(counted.linkedCohorts())) {
      throw hidden ? hidden() : notForYou();
    }
    Figure figure = hidden ? counted.figure() : published;
    if (figure == null) {
      throw hidden();
    }
    FigureSources.Sources found = sources.of(run.run(), figure.key());
    List<Lineage.Person> people =
        people(found.people()).orElseThrow(() -> hidden ? hidden() : notForYou());
    clerk.audit(Viewing.list(way, KIND, Long.toString(id), people.size()));
    Indicator definition = Indicator.valueOf(figure.key().indicator());
    return new Lineage(id, figure, hidden, run, definition, found.withoutPeople(), people);
  }

  /**
   * @throws BatchException 403 for anybody who does not see all cohorts
   */
  public void demand() {
    if (!viewer.seesAllCohorts()) {
      throw new BatchException(
          403,
          "lineage-for-managers",
          "Where figures come from is not open to this account",
          "Ask a programme manager to look it up.");
    }
  }

  /** All of them by code; empty if the viewer may not see one. */
  private Optional<List<Lineage.Person>> people(List<FigureSources.Source> found) {
    Map<Long, String> codes =
        seen.peopleWholly(found.stream().flatMap(one -> one.records().stream()).toList());
    List<Lineage.Person> people = new ArrayList<>();
    for (FigureSources.Source one : found) {
      if (!codes.keySet().containsAll(one.records())) {
        return Optional.empty();
      }
      List<String> records = one.records().stream().map(codes::get).toList();
      people.add(new Lineage.Person(one.root(), records, one.amount(), one.of(), one.session()));
    }
    people.sort(Comparator.comparing(Lineage.Person::participant));
    return Optional.of(people);
  }

  private static BatchException unknown() {
    return new BatchException(
        404,
        "figure-unknown",
        "There is no such figure now",
        "Take the id from GET /api/figures; a figure gets another one when its value changes.");
  }

  private static BatchException hidden() {
    return new BatchException(
        409,
        "lineage-suppressed",
        "This figure is not shown, nor is where it comes from",
        "It rests on too few people, or on clubs linked to key populations, or would tell of those;"
            + " it is open to those alone who may see all of them.");
  }

  private static BatchException notForYou() {
    return new BatchException(
        403,
        "lineage-not-for-you",
        "You may not see everybody this figure counts",
        "Ask for a figure of a part you may see, or somebody who may see all of it.");
  }
}
