package org.alongside.registry.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of narratives.csv: a quote, or the caption of a photo, with the consent to use it.
 *
 * @param attribution how the person agreed to be credited
 */
public record NarrativeRow(
    @Key @Required @Cell(Format.CODE) String narrative,
    @Required @Cell(Format.CODE) String cohort,
    @Required @Cell(max = 2000) String text,
    @Cell(max = 35) @Nullable String language,
    @Cell(max = 400) @Nullable String attribution,
    @Required LocalDate consentOn,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate withdrawnOn)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (expiresOn != null && expiresOn.isBefore(consentOn)) {
      findings.add(FindingCode.CONSENT_ENDS_BEFORE_GIVEN.at("expires_on"));
    }
    if (withdrawnOn != null && withdrawnOn.isBefore(consentOn)) {
      findings.add(FindingCode.CONSENT_ENDS_BEFORE_GIVEN.at("withdrawn_on"));
    }
    return findings;
  }

  /** An error if the consent is still to come. */
  public List<Finding> seenOn(LocalDate today) {
    return consentOn.isAfter(today)
        ? List.of(FindingCode.DATE_IN_FUTURE.at("consent_on"))
        : List.of();
  }

  /**
   * Whether the consent holds on a day: given, not expired, not withdrawn by then. Its last day
   * counts; the day of a withdrawal does not.
   */
  public boolean usableOn(LocalDate day) {
    return !consentOn.isAfter(day)
        && (expiresOn == null || !expiresOn.isBefore(day))
        && (withdrawnOn == null || withdrawnOn.isAfter(day));
  }
}
