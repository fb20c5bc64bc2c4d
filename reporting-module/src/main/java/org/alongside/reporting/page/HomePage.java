package org.alongside.reporting.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.document.CumulativeMen;
import org.alongside.reporting.document.DonorReport;
import org.alongside.reporting.document.Headline;
import org.alongside.reporting.edition.AssembleReport;
import org.alongside.reporting.edition.Edition;
import org.alongside.reporting.edition.Editions;
import org.alongside.reporting.edition.VisibleEditions;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedLabel;
import org.alongside.reporting.figure.Run;
import org.alongside.reporting.figure.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * Men reached so far, the trend and the countries: of the organisation, or for a grant officer of
 * each own donor.
 */
@Named("reportingHome")
@RequestScoped
public class HomePage {

  private static final int FIGURES_BESIDE_THE_FIRST = 5;

  @Inject private Figures figures;
  @Inject private Editions editions;
  @Inject private VisibleEditions visible;
  @Inject private AssembleReport assembleReport;

  private @Nullable List<Section> sections;

  /**
   * One scope of the page.
   *
   * @param id for the headings' references
   * @param opening balance apart; state none if there is none
   * @param sinceRegistry the rest of the men
   * @param reportPeriod code of the organisation's newest report; empty for donors
   */
  public record Section(
      String id,
      String title,
      DonorReport report,
      Headline men,
      List<Headline> others,
      Cell opening,
      Cell sinceRegistry,
      TrendChart wide,
      TrendChart narrow,
      String reportPeriod) {}

  /** A date in words. */
  public String day(LocalDate day) {
    return Days.inWords(day);
  }

  /** Whether a night has been published. */
  public boolean isPublished() {
    return figures.current().isPresent();
  }

  public List<Section> getSections() {
    List<Section> known = sections;
    if (known == null) {
      known = figures.current().map(this::sections).orElse(List.of());
      sections = known;
    }
    return known;
  }

  private List<Section> sections(Run run) {
    List<Section> all = new ArrayList<>();
    for (ScopeName scope : visible.homeScopes()) {
      Optional<Edition> newest = editions.ofScope(run, scope).stream().findFirst();
      newest.ifPresent(edition -> all.add(section(edition, all.size())));
    }
    return all;
  }

  private Section section(Edition edition, int number) {
    DonorReport report = assembleReport.of(edition);
    List<Headline> headlines = report.headlines();
    int shown = Math.min(headlines.size(), 1 + FIGURES_BESIDE_THE_FIRST);
    boolean organisation = edition.scope().equals(ScopeName.ORGANISATION);
    return new Section(
        "scope-" + number,
        organisation ? edition.run().organisationName() : donorName(edition),
        report,
        headlines.get(0),
        headlines.subList(1, shown),
        opening(report),
        report.funnel().get(0).people(),
        TrendChart.of(report.cumulative(), 900, 300),
        TrendChart.of(report.cumulative(), 360, 240),
        organisation ? edition.quarter().code() : "");
  }

  private String donorName(Edition edition) {
    return figures.labels(edition.run().run()).stream()
        .filter(label -> label.kind().equals("donor"))
        .filter(label -> label.code().equals(edition.scope().code()))
        .map(PublishedLabel::label)
        .findFirst()
        .orElse(edition.scope().code());
  }

  private static Cell opening(DonorReport report) {
    List<CumulativeMen.Point> points = report.cumulative().points();
    Cell last =
        points.isEmpty()
            ? Cell.none(CellFormat.COUNT)
            : points.get(points.size() - 1).openingBalance();
    boolean nothing = last.value() != null && last.value().signum() == 0;
    return nothing ? Cell.none(CellFormat.COUNT) : last;
  }
}
