package org.alongside.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it stood when a run was published.
 *
 * @param donor of this grant
 * @param rootDonor of the grant at the top of its sub-grant tree; decides who may see it
 * @param calendar {@code calendar}, {@code us-fiscal}, {@code april}, {@code july}, {@code
 *     grant-year}
 * @param revisionPolicy {@code restated} or {@code locked}
 */
public record PublishedGrant(
    String grant,
    String title,
    String donor,
    String donorName,
    String rootDonor,
    @Nullable String implementerName,
    @Nullable String parentGrant,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable String currency,
    @Nullable BigDecimal budget,
    String calendar,
    String revisionPolicy,
    @Nullable String contactName,
    @Nullable String contactEmail) {}
