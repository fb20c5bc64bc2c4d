package org.alongside.reporting.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;
import org.alongside.reporting.figure.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * The editions that can be drawn from a run: one per quarter that has begun and has figures. A
 * grant's are the quarters of its own calendar that touch its dates. Who may see them is asked
 * elsewhere.
 */
@Dependent
public class Editions {

  private final Figures figures;

  @Inject
  public Editions(Figures figures) {
    this.figures = figures;
  }

  /** Newest first. */
  public List<Edition> ofOrganisation(Run run) {
    return editions(run, ScopeName.ORGANISATION, null);
  }

  /** Newest first. */
  public List<Edition> ofGrant(Run run, PublishedGrant grant) {
    return editions(run, ScopeName.grant(grant.grant()), grant);
  }

  /** A scope's quarters by the calendar year, newest first; for donors too, on pages. */
  public List<Edition> ofScope(Run run, ScopeName scope) {
    return editions(run, scope, null);
  }

  /** The grant of that code as it stood at the run. */
  public Optional<PublishedGrant> grant(Run run, String code) {
    return figures.grants(run.run()).stream()
        .filter(grant -> grant.grant().equals(code))
        .findFirst();
  }

  /**
   * The edition of that id.
   *
   * @throws ReportingException 404 if there is none
   */
  public Edition find(EditionId id) {
    Run run = figures.run(id.run()).orElseThrow(() -> EditionId.unknown(id.toString()));
    List<Edition> candidates =
        id.scope().equals(ScopeName.ORGANISATION)
            ? ofOrganisation(run)
            : grant(run, id.scope().code()).map(grant -> ofGrant(run, grant)).orElse(List.of());
    return candidates.stream()
        .filter(edition -> edition.quarter().start().equals(id.start()))
        .findFirst()
        .orElseThrow(() -> EditionId.unknown(id.toString()));
  }

  private List<Edition> editions(Run run, ScopeName scope, @Nullable PublishedGrant grant) {
    String calendar = grant == null ? "calendar" : grant.calendar();
    LocalDate first = grant == null ? LocalDate.MIN : grant.startsOn();
    LocalDate last = run.businessDate();
    if (grant != null && grant.endsOn().isBefore(last)) {
      last = grant.endsOn();
    }
    List<Edition> editions = new ArrayList<>();
    for (var period : periods(run, scope, calendar).entrySet()) {
      if (!period.getKey().isAfter(last) && !period.getValue().isBefore(first)) {
        LocalDate anchor = grant == null ? period.getKey() : grant.startsOn();
        Quarter quarter = new Quarter(calendar, period.getKey(), period.getValue(), anchor);
        editions.add(new Edition(run, scope, grant, quarter));
      }
    }
    Collections.reverse(editions);
    return editions;
  }

  /** First day to last day. */
  private NavigableMap<LocalDate, LocalDate> periods(Run run, ScopeName scope, String calendar) {
    FigureFilter filter =
        FigureFilter.ALL.indicators(Set.of("R_CUM")).scope(scope).periods(calendar, "quarter");
    NavigableMap<LocalDate, LocalDate> periods = new TreeMap<>();
    for (Figure figure : figures.find(run.run(), filter)) {
      periods.put(figure.key().periodStart(), figure.key().periodEnd());
    }
    return periods;
  }
}
