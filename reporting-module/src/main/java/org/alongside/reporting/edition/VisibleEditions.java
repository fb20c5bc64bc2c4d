package org.alongside.reporting.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.access.Viewer;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;
import org.alongside.reporting.figure.ScopeName;

/**
 * What the viewer may see: everything, or for a grant officer the grants whose root grant is of one
 * of the own donors, and not the organisation's report. What may not be seen is answered like what
 * is not there.
 */
@RequestScoped
public class VisibleEditions {

  @Inject private Figures figures;
  @Inject private Editions editions;
  @Inject private Viewer viewer;

  /** Grants of the run, by code. */
  public List<PublishedGrant> grants(Run run) {
    return figures.grants(run.run()).stream().filter(this::sees).toList();
  }

  /**
   * @throws ReportingException 404 if there is no such grant for this viewer
   */
  public PublishedGrant grant(Run run, String code) {
    return editions
        .grant(run, code)
        .filter(this::sees)
        .orElseThrow(
            () ->
                ReportingException.notFound(
                    "grant-unknown", "There is no grant of that code for you to see."));
  }

  /** Newest first. */
  public List<Edition> ofGrant(Run run, String code) {
    return editions.ofGrant(run, grant(run, code));
  }

  /** Newest first; none for a grant officer. */
  public List<Edition> ofOrganisation(Run run) {
    return viewer.seesAllDonors() ? editions.ofOrganisation(run) : List.of();
  }

  /**
   * Scopes whose figures the viewer's home page shows: the organisation, or each of the own donors.
   */
  public List<ScopeName> homeScopes() {
    return viewer.seesAllDonors()
        ? List.of(ScopeName.ORGANISATION)
        : viewer.donors().stream().sorted().map(donor -> new ScopeName("donor", donor)).toList();
  }

  /**
   * @throws ReportingException 404 if there is no such edition for this viewer
   */
  public Edition find(String id) {
    Edition edition = editions.find(EditionId.parse(id));
    PublishedGrant grant = edition.grant();
    boolean visible = grant == null ? viewer.seesAllDonors() : sees(grant);
    if (!visible) {
      throw EditionId.unknown(id);
    }
    return edition;
  }

  private boolean sees(PublishedGrant grant) {
    return viewer.seesAllDonors() || viewer.donors().contains(grant.rootDonor());
  }
}
