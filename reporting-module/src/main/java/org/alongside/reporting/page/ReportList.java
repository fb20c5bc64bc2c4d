package org.alongside.reporting.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.alongside.reporting.edition.Edition;
import org.alongside.reporting.edition.VisibleEditions;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;
import org.jspecify.annotations.Nullable;

/**
 * Donor reports by grant and quarter: the newest quarter of every grant, or all quarters of one;
 * and the organisation's report.
 */
@Named("reportList")
@RequestScoped
public class ReportList {

  @Inject private Figures figures;
  @Inject private VisibleEditions visible;
  @Inject private HttpServletRequest request;

  private @Nullable List<PublishedGrant> grants;

  /** A donor to choose from. */
  public record Donor(String code, String name) {}

  /**
   * One line of the list.
   *
   * @param grant whose report it is
   * @param edition absent if the grant has no quarter with figures yet
   */
  public record Line(PublishedGrant grant, @Nullable Edition edition) {}

  public boolean isPublished() {
    return figures.current().isPresent();
  }

  /** Code of the grant all of whose quarters are listed; empty for the newest of every grant. */
  public String getGrant() {
    return parameter("grant");
  }

  /** Code of the donor whose grants are listed; empty for all. */
  public String getDonor() {
    return parameter("donor");
  }

  public List<PublishedGrant> getGrants() {
    List<PublishedGrant> known = grants;
    if (known == null) {
      known = figures.current().map(visible::grants).orElse(List.of());
      grants = known;
    }
    return known;
  }

  /** Donors of the grants that may be seen, by name. */
  public List<Donor> getDonors() {
    TreeMap<String, Donor> byName = new TreeMap<>();
    for (PublishedGrant grant : getGrants()) {
      byName.put(
          grant.donorName() + "\n" + grant.donor(), new Donor(grant.donor(), grant.donorName()));
    }
    return List.copyOf(byName.values());
  }

  /** The organisation's newest report, if it may be seen: none or one. */
  public List<Edition> getOrganisation() {
    return figures.current().map(visible::ofOrganisation).orElse(List.of()).stream()
        .limit(1)
        .toList();
  }

  /** Earlier quarters of the organisation's report, newest first. */
  public List<Edition> getOrganisationEarlier() {
    return figures.current().map(visible::ofOrganisation).orElse(List.of()).stream()
        .skip(1)
        .toList();
  }

  public List<Line> getLines() {
    return figures.current().map(this::lines).orElse(List.of());
  }

  private List<Line> lines(Run run) {
    List<Line> lines = new ArrayList<>();
    boolean oneGrant = !getGrant().isEmpty();
    for (PublishedGrant grant : getGrants()) {
      boolean chosen = !oneGrant || grant.grant().equals(getGrant());
      if (chosen && (getDonor().isEmpty() || grant.donor().equals(getDonor()))) {
        List<Edition> all = visible.ofGrant(run, grant.grant());
        List<Edition> shown = oneGrant ? all : all.subList(0, Math.min(1, all.size()));
        shown.forEach(edition -> lines.add(new Line(grant, edition)));
        if (all.isEmpty()) {
          lines.add(new Line(grant, null));
        }
      }
    }
    return lines;
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
