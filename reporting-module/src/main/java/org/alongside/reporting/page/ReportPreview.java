package org.alongside.reporting.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.Cover;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.document.TargetLine;
import org.alongside.reporting.edition.AssembleReport;
import org.alongside.reporting.edition.Edition;
import org.alongside.reporting.edition.VisibleEditions;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;
import org.jspecify.annotations.Nullable;

/**
 * One report as a page: grant and quarter from the address ({@code ?grant=G-1&period=2026-Q1}); the
 * organisation's without a grant, the newest quarter without a period.
 */
@Named("reportPreview")
@RequestScoped
public class ReportPreview {

  @Inject private Figures figures;
  @Inject private VisibleEditions visible;
  @Inject private AssembleReport assembleReport;
  @Inject private HttpServletRequest request;

  private @Nullable List<Edition> editions;
  private @Nullable DonorReport report;

  /** Whether there is such a report for this viewer; if not, the answer says so with 404. */
  public boolean isFound() {
    boolean found = edition().isPresent();
    if (!found) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    return found;
  }

  public @Nullable Edition getEdition() {
    return edition().orElse(null);
  }

  /** Quarters to choose from, newest first. */
  public List<Edition> getEditions() {
    List<Edition> known = editions;
    if (known == null) {
      known = figures.current().map(this::editions).orElse(List.of());
      editions = known;
    }
    return known;
  }

  public @Nullable DonorReport getReport() {
    DonorReport known = report;
    if (known == null && edition().isPresent()) {
      known = assembleReport.of(edition().get());
      report = known;
    }
    return known;
  }

  public @Nullable TrendChart getWide() {
    DonorReport shown = getReport();
    return shown == null ? null : TrendChart.of(shown.cumulative(), 900, 300);
  }

  public @Nullable TrendChart getNarrow() {
    DonorReport shown = getReport();
    return shown == null ? null : TrendChart.of(shown.cumulative(), 360, 240);
  }

  /** Title of the grant, or what the organisation's report is called. */
  public String getHeading() {
    DonorReport shown = getReport();
    if (shown == null) {
      return "";
    }
    Cover.GrantName grant = shown.cover().grant();
    return grant == null ? shown.cover().title() : grant.title();
  }

  /** A date in words. */
  public String day(LocalDate day) {
    return Days.inWords(day);
  }

  /** The query that leads to another quarter. */
  public String address(Edition other) {
    PublishedGrant grant = other.grant();
    String whose = grant == null ? "" : "grant=" + grant.grant() + "&";
    return whose + "period=" + other.quarter().code();
  }

  /** How many a share rests on; a dash where it rests on nothing shown. */
  public String n(Cell share) {
    Long n = share.n();
    return n == null ? "\u2013" : Cell.count(n).text();
  }

  /** Class of the badge of a pace. */
  public String badge(TargetLine.Pace pace) {
    return pace.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<Edition> editions(Run run) {
    String code = parameter("grant");
    if (code.isEmpty()) {
      return visible.ofOrganisation(run);
    }
    Optional<PublishedGrant> grant =
        visible.grants(run).stream().filter(seen -> seen.grant().equals(code)).findFirst();
    return grant.map(seen -> visible.ofGrant(run, seen.grant())).orElse(List.of());
  }

  private Optional<Edition> edition() {
    String period = parameter("period");
    return getEditions().stream()
        .filter(edition -> period.isEmpty() || edition.quarter().code().equals(period))
        .findFirst();
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
