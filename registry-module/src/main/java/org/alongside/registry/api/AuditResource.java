package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Roles;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.history.ExportAudit;
import org.alongside.registry.history.ReadHistory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log over HTTP: read, never written. */
@Path("/registry/audit")
@RequestScoped
@Tag(name = "Registry: audit log")
public class AuditResource {

  private static final int MOST = 500;
  private static final String CSV = "text/csv; charset=UTF-8";

  private final ReadHistory history;
  private final ExportAudit export;
  private final Instance<KeepEntry<?, ?>> kinds;

  @Inject
  public AuditResource(
      ReadHistory history, ExportAudit export, @Any Instance<KeepEntry<?, ?>> kinds) {
    this.history = history;
    this.export = export;
    this.kinds = kinds;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
  @Operation(
      summary = "Lists changes, the latest first",
      description =
          "Give one of record, participant and cohort. A page may hold fewer changes than asked"
              + " for: those of records you may not see are left out.")
  public ChangePage list(
      @QueryParam("record") @Parameter(description = "Kind and natural key, as session/C1/S1")
          @Nullable String record,
      @QueryParam("participant") @Parameter(description = "All about one person")
          @Nullable String participant,
      @QueryParam("cohort") @Parameter(description = "All about one cohort")
          @Nullable String cohort,
      @QueryParam("after") @DefaultValue("9223372036854775807") long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Math.max(1, Math.min(limit, MOST));
    if (participant != null) {
      return ChangePage.of(history.ofParticipant(participant, after, most));
    }
    if (cohort != null) {
      return ChangePage.of(history.ofCohort(cohort, after, most));
    }
    String[] parts = record == null ? new String[0] : record.split("/", 2);
    if (parts.length < 2) {
      throw RegistryException.badRequest(
          "Give record=kind/key, such as session/C1/S1, or participant, or cohort.");
    }
    Optional<Long> id = id(parts[0], parts[1]);
    return ChangePage.of(history.ofRecord(parts[0], parts[1], id, after, most));
  }

  @GET
  @Path("changes.csv")
  @Produces(CSV)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Exports all changes, the earliest first, one line per column changed")
  public Response changes() {
    return download("changes.csv", export::changes);
  }

  @GET
  @Path("readings.csv")
  @Produces(CSV)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Exports who was shown personal data and when, the earliest first")
  public Response readings() {
    return download("readings.csv", export::readings);
  }

  private static Response download(String name, StreamingOutput content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The id of a record the viewer may see. */
  private Optional<Long> id(String kind, String key) {
    String[] parts = key.split("/", -1);
    for (KeepEntry<?, ?> records : kinds) {
      List<String> columns = records.format().keyColumns();
      if (records.format().kind().equals(kind) && columns.size() == parts.length) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
          texts.put(columns.get(i), parts[i]);
        }
        return records.id(texts);
      }
    }
    return Optional.empty();
  }
}
