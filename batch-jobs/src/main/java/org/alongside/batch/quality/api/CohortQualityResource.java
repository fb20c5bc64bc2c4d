package org.alongside.batch.quality.api;

import static org.alongside.registry.access.Roles.ADMINISTRATOR;
import static org.alongside.registry.access.Roles.DATA_ENTRY;
import static org.alongside.registry.access.Roles.PROGRAMME_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.alongside.batch.quality.CohortQualities;
import org.alongside.batch.quality.CohortQuality;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/cohort-quality}: how far the data of each cohort can be relied on. */
@Path("cohort-quality")
@RequestScoped
@RolesAllowed({ADMINISTRATOR, PROGRAMME_MANAGER, DATA_ENTRY})
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class CohortQualityResource {

  private static final int LARGEST_PAGE = 1000;

  private final CohortQualities qualities;

  @Inject
  public CohortQualityResource(CohortQualities qualities) {
    this.qualities = qualities;
  }

  /**
   * One cohort.
   *
   * @param score 0 to 100; absent where there was nothing to look at
   */
  public record Line(
      String cohort,
      String programme,
      @Nullable BigDecimal score,
      List<CohortQuality.Finding> findings) {

    static Line of(CohortQuality quality) {
      return new Line(quality.cohort(), quality.programme(), quality.score(), quality.findings());
    }
  }

  /**
   * A page.
   *
   * @param next where the next one begins; absent on the last
   */
  public record Lines(List<Line> items, @Nullable String next) {}

  @GET
  @Operation(
      summary = "Quality of the data of cohorts, the lowest score first",
      description = "As the last published night found it; only of cohorts the caller may see.")
  public Lines list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    List<Line> lines = qualities.worst(after, size + 1).stream().map(Line::of).toList();
    return lines.size() > size
        ? new Lines(lines.subList(0, size), lines.get(size - 1).cohort())
        : new Lines(lines, null);
  }
}
