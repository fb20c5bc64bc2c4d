package org.alongside.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.access.Roles;
import org.alongside.reporting.document.DocumentFormat;
import org.alongside.reporting.edition.Edition;
import org.alongside.reporting.edition.QualityGate;
import org.alongside.reporting.edition.ReportDocuments;
import org.alongside.reporting.edition.VisibleEditions;

/** Editions of reports and their documents, as the caller may see them. */
@Path("editions")
@RequestScoped
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.PROGRAMME_MANAGER,
  Roles.DATA_ENTRY,
  Roles.GRANT_OFFICER,
  Roles.OPERATOR
})
public class EditionsResource {

  @Inject private VisibleEditions editions;
  @Inject private ReportDocuments documents;
  @Inject private QualityGate gate;

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response edition(@PathParam("id") String id, @Context Request request) {
    Edition edition = editions.find(id);
    // What an id names never changes, so the id itself tags it.
    EntityTag tag = new EntityTag(edition.id().toString());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(EditionLine.of(edition)) : unchanged)
        .tag(tag)
        .cacheControl(revalidated())
        .build();
  }

  /**
   * The document, or {@code figures.csv} of the edition as {@code figures}; 304 if the caller holds
   * it already; 409 for a document of a report that is held back. Figures never are.
   */
  @GET
  @Path("{id}/documents/{format}")
  public Response document(
      @PathParam("id") String id, @PathParam("format") String format, @Context Request request) {
    Edition edition = editions.find(id);
    ReportDocuments.Document document =
        format.equals(EditionLine.FIGURES)
            ? documents.figures(edition)
            : document(edition, format(format));
    EntityTag tag = new EntityTag(document.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged == null
            ? Response.ok(document.bytes(), document.mediaType())
                .header("Content-Disposition", disposition(document))
            : unchanged;
    return response.tag(tag).cacheControl(revalidated()).build();
  }

  private ReportDocuments.Document document(Edition edition, DocumentFormat format) {
    gate.check(edition);
    return documents.document(edition, format);
  }

  private static DocumentFormat format(String extension) {
    return Arrays.stream(DocumentFormat.values())
        .filter(format -> format.extension().equals(extension))
        .findFirst()
        .orElseThrow(
            () ->
                ReportingException.notFound(
                    "document-format", "There are documents in pdf, xlsx, csv and figures."));
  }

  private static String disposition(ReportDocuments.Document document) {
    return "attachment; filename=\"" + document.fileName() + "\"";
  }

  private static CacheControl revalidated() {
    CacheControl control = new CacheControl();
    control.setPrivate(true);
    control.setNoCache(true);
    return control;
  }
}
