package org.alongside.registry.consent;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of consents.csv: what one person said to one version of the words for one purpose. */
public record ConsentRow(
    @Key @Required @Cell(Format.CODE) String participant,
    @Key @Required Purpose purpose,
    @Key @Required @Cell(max = 40) String version,
    @Nullable LocalDate givenOn,
    @Nullable LocalDate withdrawnOn)
    implements Row {

  @Override
  public List<Finding> findings() {
    if (withdrawnOn == null) {
      return List.of();
    }
    if (givenOn == null) {
      return List.of(FindingCode.WITHDRAWN_WITHOUT_CONSENT.at("withdrawn_on"));
    }
    return withdrawnOn.isBefore(givenOn)
        ? List.of(FindingCode.DATES_REVERSED.at("withdrawn_on"))
        : List.of();
  }
}
