package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.FundCohort;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.history.ReadHistory;

/** Who pays for one cohort, as bars and as a table; shares are added and mended here. */
@Named("cohortFunding")
@RequestScoped
public class CohortFundingPart extends RecordsPart<CohortFundingRow> {

  private final KeepCohort cohorts;
  private final Clock clock;
  private final String cohort = PageRequest.parameter("code");

  @Inject
  public CohortFundingPart(
      FundCohort fundings, ReadHistory readHistory, KeepCohort cohorts, Clock clock) {
    super(
        fundings,
        readHistory,
        Map.of("cohort", PageRequest.parameter("code")),
        PageRequest.cohortTab("funding"));
    this.cohorts = cohorts;
    this.clock = clock;
  }

  /** By day, then grant. */
  @Override
  public List<CohortFundingRow> getRows() {
    return all().stream()
        .sorted(Comparator.comparing(CohortFundingRow::from).thenComparing(CohortFundingRow::grant))
        .toList();
  }

  /** From the first day of the cohort or its funding to its last, or to today if it goes on. */
  public FundingBars getBars() {
    CohortRow funded =
        cohorts
            .see(Map.of("cohort", cohort))
            .map(Kept::row)
            .orElseThrow(RegistryException::notFound);
    List<CohortFundingRow> shares = getRows();
    LocalDate start =
        shares.stream()
            .map(CohortFundingRow::from)
            .min(Comparator.naturalOrder())
            .filter(first -> first.isBefore(funded.startsOn()))
            .orElse(funded.startsOn());
    LocalDate end = funded.endsOn() == null ? LocalDate.now(clock) : funded.endsOn();
    List<String> grants = shares.stream().map(CohortFundingRow::grant).distinct().toList();
    return FundingBars.of(grants, shares, start, end.isBefore(start) ? start : end);
  }

  @Override
  protected List<FormField> fields() {
    return List.of(
        FormField.text("grant", "Grant", "Its code."),
        FormField.day("from", "From", ""),
        FormField.day("to", "To", "The last day paid; empty while it goes on."),
        FormField.text(
            "share_percent",
            "Share, %",
            "All grants together pay at most 100; the rest is own funds."));
  }
}
