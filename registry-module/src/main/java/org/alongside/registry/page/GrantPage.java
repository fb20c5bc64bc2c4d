package org.alongside.registry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.ReadFunding;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.grant.GrantRow;
import org.alongside.registry.grant.KeepGrant;
import org.jspecify.annotations.Nullable;

/** One grant: what was agreed, and which share of which cohort it paid when. */
@Named
@RequestScoped
public class GrantPage {

  @Inject private KeepGrant grants;
  @Inject private ReadFunding readFunding;

  private final String code = PageRequest.parameter("code");
  private @Nullable GrantRow grant;
  private @Nullable FundingBars bars;

  public String getCode() {
    return code;
  }

  /** Refuses the page before anything of it is written. */
  public void open() {
    getGrant();
  }

  /**
   * @throws RegistryException if there is none that the viewer may see
   */
  public GrantRow getGrant() {
    GrantRow known = grant;
    if (known == null) {
      known =
          grants.see(Map.of("grant", code)).map(Kept::row).orElseThrow(RegistryException::notFound);
      grant = known;
    }
    return known;
  }

  /** This grant at the bottom of every bar, those that pay beside it above. */
  public FundingBars getBars() {
    FundingBars known = bars;
    if (known == null) {
      List<CohortFundingRow> rows = readFunding.beside(code);
      List<String> order = new ArrayList<>(List.of(code));
      rows.stream()
          .map(CohortFundingRow::grant)
          .filter(other -> !other.equals(code))
          .distinct()
          .sorted()
          .forEach(order::add);
      known = FundingBars.of(order, rows, getGrant().startsOn(), getGrant().endsOn());
      bars = known;
    }
    return known;
  }
}
