package org.alongside.reporting.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who reports to whom, about which time, from which run.
 *
 * @param title such as {@code Cumulative men reached}
 * @param organisation the reporting organisation
 * @param donor name of the grant's donor; absent in an organisation's report
 * @param grant the grant reported on; absent in an organisation's report
 * @param periodCode short name for file names, such as {@code 2015-Q2} or {@code FY2026-Q1}
 * @param periodLabel the same for readers, such as {@code April to June 2015}
 * @param asOf last day that counts: end of the period, or the business date if that is earlier
 * @param run the nightly run whose figures these are
 * @param publishedAt when that run was published; the only instant a document carries
 * @param contactName whom to ask
 * @param generatedNote one sentence on how this document came to be
 */
public record Cover(
    String title,
    String organisation,
    @Nullable String donor,
    @Nullable GrantName grant,
    String periodCode,
    String periodLabel,
    LocalDate periodStart,
    LocalDate periodEnd,
    LocalDate asOf,
    long run,
    Instant publishedAt,
    @Nullable String contactName,
    @Nullable String contactEmail,
    String generatedNote) {

  /**
   * @throws IllegalArgumentException if the period ends before it starts, or a grant has no donor
   */
  public Cover {
    if (periodEnd.isBefore(periodStart)) {
      throw new IllegalArgumentException("Period " + periodStart + " to " + periodEnd);
    }
    if (grant != null && donor == null) {
      throw new IllegalArgumentException("Grant " + grant.code() + " without a donor");
    }
  }

  /** Code and title of a grant. */
  public record GrantName(String code, String title) {}
}
