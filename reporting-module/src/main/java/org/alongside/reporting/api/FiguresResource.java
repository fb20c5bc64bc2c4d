package org.alongside.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.reporting.access.Roles;
import org.alongside.reporting.access.Viewer;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureCsv;
import org.alongside.reporting.figure.FigureFilter;
import org.alongside.reporting.figure.Figures;
import org.alongside.reporting.figure.Run;

/**
 * {@code GET /api/figures}: published figures as the caller may see them, as {@code figures.csv}
 * (all at once, streamed) or JSON (page by page). A grant officer sees the scopes of the own donors
 * and of the grants under them, and nothing else.
 */
@Path("figures")
@RequestScoped
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.PROGRAMME_MANAGER,
  Roles.DATA_ENTRY,
  Roles.GRANT_OFFICER,
  Roles.OPERATOR
})
public class FiguresResource {

  static final String CSV = "text/csv";

  private static final int USUAL_PAGE = 500;
  private static final int LARGEST_PAGE = 5000;

  @Inject private Figures figures;
  @Inject private Viewer viewer;

  /** One page, in the order in which figures were first published. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public FigurePage page(@BeanParam FigureQuery query, @Context UriInfo address) {
    int size = query.limit(USUAL_PAGE, LARGEST_PAGE);
    FigureFilter filter = visible(query.filter());
    Run run = figures.orCurrent(query.run());
    List<Figures.Numbered> found = figures.page(run.run(), filter, query.after(), size + 1);
    boolean more = found.size() > size;
    List<Figures.Numbered> shown = more ? found.subList(0, size) : found;
    String next = more ? next(address, run, shown.get(size - 1).id()) : null;
    return new FigurePage(
        run.run(), run.businessDate(), shown.stream().map(FigureLine::of).toList(), next);
  }

  /** All of them, in the order of the columns. */
  @GET
  @Produces(CSV + ";qs=0.5")
  public Response csv(@BeanParam FigureQuery query) {
    FigureFilter filter = visible(query.filter());
    Run run = figures.orCurrent(query.run());
    StreamingOutput body = out -> write(run.run(), filter, out);
    return Response.ok(body, CSV + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"figures.csv\"")
        .build();
  }

  private FigureFilter visible(FigureFilter filter) {
    return viewer.seesAllDonors() ? filter : filter.visibleTo(viewer.donors());
  }

  /** Without scheme and host: those depend on where the caller stands. */
  private static String next(UriInfo address, Run run, long after) {
    URI uri =
        address
            .getRequestUriBuilder()
            .replaceQueryParam("run", run.run())
            .replaceQueryParam("after", after)
            .build();
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private void write(long run, FigureFilter filter, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    FigureCsv csv = new FigureCsv(writer, run, "");
    csv.header();
    figures.each(run, filter, figure -> line(csv, figure));
    writer.flush();
  }

  private static void line(FigureCsv csv, Figure figure) {
    try {
      csv.line(figure);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
