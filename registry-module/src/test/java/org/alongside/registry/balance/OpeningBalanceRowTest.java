package org.alongside.registry.balance;

import static org.alongside.registry.finding.FindingCode.BALANCE_SUCCESSOR_DIFFERS;
import static org.alongside.registry.finding.FindingCode.SCOPE_MISSING;
import static org.alongside.registry.finding.FindingCode.SCOPE_NOT_EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class OpeningBalanceRowTest {

  @Test
  void aSuccessorNamesTheSameScopeAndCountry() {
    OpeningBalanceRow first = row("grant", "G1", "ZW");
    assertThat(row("grant", "G1", "ZW").asSuccessorOf(first)).isEmpty();
    assertThat(row("grant", "G2", "ZW").asSuccessorOf(first))
        .containsExactly(BALANCE_SUCCESSOR_DIFFERS.at("supersedes"));
    assertThat(row("donor", "G1", "ZW").asSuccessorOf(first)).isNotEmpty();
    assertThat(row("grant", "G1", "").asSuccessorOf(first)).isNotEmpty();
    assertThat(row("organisation", "", "").asSuccessorOf(row("organisation", "", ""))).isEmpty();
  }

  @Test
  void onlyTheOrganisationHasNoCode() {
    assertThat(read("organisation", "ORG", "").findings())
        .containsExactly(SCOPE_NOT_EMPTY.at("scope"));
    assertThat(read("donor", "", "").findings()).containsExactly(SCOPE_MISSING.at("scope"));
  }

  private static OpeningBalanceRow row(String type, String scope, String country) {
    return read(type, scope, country).row().orElseThrow();
  }

  private static Reading<OpeningBalanceRow> read(String type, String scope, String country) {
    Map<String, String> cells = new HashMap<>();
    cells.put("opening_balance", "B");
    cells.put("scope_type", type);
    cells.put("scope", scope);
    cells.put("country", country);
    cells.put("as_of", "2025-12-31");
    cells.put("value", "500");
    cells.put("source", "Annual report");
    return RowFormat.of(OpeningBalanceRow.class).read(Cells.of(cells));
  }
}
