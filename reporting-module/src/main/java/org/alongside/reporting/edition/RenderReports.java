package org.alongside.reporting.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.PublishedGrant;
import org.alongside.reporting.figure.Run;

/**
 * Draws the documents of a published run: every grant's newest quarter and the organisation's. The
 * nightly job's last step. What is held back is not drawn. Repeated after a crash it draws only
 * what is missing.
 */
@Dependent
public class RenderReports {

  private final Figures figures;
  private final Editions editions;
  private final ReportDocuments documents;
  private final QualityGate gate;

  @Inject
  public RenderReports(
      Figures figures, Editions editions, ReportDocuments documents, QualityGate gate) {
    this.figures = figures;
    this.editions = editions;
    this.documents = documents;
    this.gate = gate;
  }

  /**
   * Returns how many documents were drawn now.
   *
   * @throws ReportingException 404 if the run was not published
   * @throws java.io.UncheckedIOException if the folder cannot be written; what was drawn stays
   */
  public int render(long run) {
    int drawn = 0;
    for (Edition edition : newest(figures.orCurrent(run))) {
      if (gate.reason(edition).isEmpty()) {
        drawn += documents.drawAll(edition);
      }
    }
    return drawn;
  }

  private List<Edition> newest(Run run) {
    List<Edition> newest = new ArrayList<>();
    editions.ofOrganisation(run).stream().findFirst().ifPresent(newest::add);
    for (PublishedGrant grant : figures.grants(run.run())) {
      editions.ofGrant(run, grant).stream().findFirst().ifPresent(newest::add);
    }
    return newest;
  }
}
