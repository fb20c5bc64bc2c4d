package org.alongside.reporting.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.reporting.document.DocumentFormat;
import org.alongside.reporting.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a report.
 *
 * @param id opaque; stays the same for the same figures
 * @param status {@code draft}: drawn from a published run, not issued
 * @param asOf last day that counts
 * @param documents address by format
 */
@JsonbPropertyOrder({
  "id",
  "grant",
  "calendar",
  "period",
  "periodLabel",
  "periodStart",
  "periodEnd",
  "status",
  "asOf",
  "run",
  "documents"
})
public record EditionLine(
    String id,
    @Nullable String grant,
    String calendar,
    String period,
    String periodLabel,
    LocalDate periodStart,
    LocalDate periodEnd,
    String status,
    LocalDate asOf,
    long run,
    Map<String, String> documents) {

  /** Name of the document that is {@code figures.csv} (interchange spec, section 2). */
  static final String FIGURES = "figures";

  static EditionLine of(Edition edition) {
    String id = edition.id().toString();
    Map<String, String> documents = new TreeMap<>();
    for (DocumentFormat format : DocumentFormat.values()) {
      documents.put(format.extension(), "/api/editions/" + id + "/documents/" + format.extension());
    }
    documents.put(FIGURES, "/api/editions/" + id + "/documents/" + FIGURES);
    return new EditionLine(
        id,
        edition.grant() == null ? null : edition.grant().grant(),
        edition.quarter().calendar(),
        edition.quarter().code(),
        edition.quarter().label(),
        edition.quarter().start(),
        edition.quarter().end(),
        edition.status().name().toLowerCase(Locale.ROOT),
        edition.asOf(),
        edition.run().run(),
        documents);
  }
}
