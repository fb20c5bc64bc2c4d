package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.FundCohort;
import org.alongside.registry.cohort.KeepCohort;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.row.Cells;
import org.jspecify.annotations.Nullable;

/** Who pays for one cohort, as bars and as a table; shares are added and mended here. */
@Named("cohortFunding")
@RequestScoped
public class CohortFundingPage {

  private static final int MOST = 500;

  @Inject private FundCohort fundings;
  @Inject private KeepCohort cohorts;
  @Inject private Clock clock;

  private final RecordForm form = new RecordForm();
  private final String code = PageRequest.parameter("code");
  private final String grant = PageRequest.parameter("grant");
  private final String from = PageRequest.parameter("from");
  private int version;
  private @Nullable List<CohortFundingRow> rows;

  /** What was typed about a share. */
  public RecordForm getForm() {
    return form;
  }

  /** Whether a share already recorded is being mended. */
  public boolean isChosen() {
    return !grant.isEmpty();
  }

  public String getGrant() {
    return grant;
  }

  public String getFrom() {
    return from;
  }

  /** The version the form was filled from; 0 for a new share. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  /** Fills the form from the share chosen, if one is. */
  public void open() {
    if (isChosen()) {
      Kept<CohortFundingRow> kept =
          fundings
              .see(Map.of("cohort", code, "grant", grant, "from", from))
              .orElseThrow(RegistryException::notFound);
      form.getTexts().putAll(fundings.format().write(kept.row()));
      version = kept.version();
    }
  }

  /** By day, then grant. */
  public List<CohortFundingRow> getRows() {
    List<CohortFundingRow> known = rows;
    if (known == null) {
      known =
          fundings.list(Map.of("cohort", code), null, MOST, "").items().stream()
              .map(Kept::row)
              .sorted(
                  Comparator.comparing(CohortFundingRow::from)
                      .thenComparing(CohortFundingRow::grant))
              .toList();
      rows = known;
    }
    return known;
  }

  /** From the first day of the cohort or its funding to its last, or to today if it goes on. */
  public FundingBars getBars() {
    CohortRow cohort =
        cohorts.see(Map.of("cohort", code)).map(Kept::row).orElseThrow(RegistryException::notFound);
    LocalDate start =
        getRows().stream()
            .map(CohortFundingRow::from)
            .min(Comparator.naturalOrder())
            .filter(first -> first.isBefore(cohort.startsOn()))
            .orElse(cohort.startsOn());
    LocalDate today = LocalDate.now(clock);
    LocalDate end = cohort.endsOn() == null ? today : cohort.endsOn();
    List<String> grants = getRows().stream().map(CohortFundingRow::grant).distinct().toList();
    return FundingBars.of(grants, getRows(), start, end.isBefore(start) ? start : end);
  }

  /** Writes the share. */
  public void save() {
    Map<String, String> texts = new HashMap<>(form.getTexts());
    if (isChosen()) {
      texts.put("grant", grant);
      texts.put("from", from);
    }
    var key =
        Map.of(
            "cohort", code,
            "grant", texts.getOrDefault("grant", "").strip(),
            "from", texts.getOrDefault("from", "").strip());
    if (form.submit("Saved.", () -> fundings.keep(key, Cells.of(texts), version))) {
      PageRequest.goTo("/registry/cohort.xhtml?code=" + code + "&tab=funding");
    }
  }
}
