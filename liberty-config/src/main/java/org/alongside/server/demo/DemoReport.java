package org.alongside.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.alongside.reporting.document.DocumentFormat;
import org.alongside.reporting.edition.Edition;
import org.alongside.reporting.edition.Editions;
import org.alongside.reporting.edition.ReportDocuments;
import org.alongside.reporting.figure.Figures;

/** The donor report a visitor is shown first: the newest quarter of one large grant. */
@ApplicationScoped
public class DemoReport {

  private static final String GRANT = "AUR-MAIN";

  /** Where a document lies on this machine, and at which address below the first page. */
  record Place(Path file, String path) {}

  private final Figures figures;
  private final Editions editions;
  private final ReportDocuments documents;

  @Inject
  public DemoReport(Figures figures, Editions editions, ReportDocuments documents) {
    this.figures = figures;
    this.editions = editions;
    this.documents = documents;
  }

  /** Nothing if the grant has no published figures. */
  Optional<Place> find() {
    return figures
        .current()
        .flatMap(
            run ->
                editions
                    .grant(run, GRANT)
                    .flatMap(grant -> editions.ofGrant(run, grant).stream().findFirst()))
        .map(this::place);
  }

  private Place place(Edition edition) {
    return new Place(
        documents.ensure(edition, DocumentFormat.PDF),
        "api/editions/" + edition.id() + "/documents/" + DocumentFormat.PDF.extension());
  }
}
