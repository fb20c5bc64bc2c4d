package org.alongside.reporting.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.alongside.reporting.ReportingException;
import org.alongside.reporting.figure.ScopeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionIdTest {

  @Test
  void idIsReadBackAsWritten() {
    EditionId grant = new EditionId(ScopeName.grant("G.1_a-b"), LocalDate.of(2026, 1, 1), 12);
    EditionId organisation = new EditionId(ScopeName.ORGANISATION, LocalDate.of(2026, 1, 1), 12);

    assertThat(EditionId.parse(grant.toString())).isEqualTo(grant);
    assertThat(EditionId.parse(organisation.toString())).isEqualTo(organisation);
    assertThat(grant).hasToString("grant~G.1_a-b~2026-01-01~12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "grant~~2026-01-01~1",
        "organisation~G-1~2026-01-01~1",
        "grant~../../etc~2026-01-01~1",
        "grant~..~2026-01-01~1",
        "grant~G-1~2026-02-30~1",
        "grant~G-1~2026-01-01~-1",
        "grant~G-1~2026-01-01~99999999999999999999",
        "donor~D-1~2026-01-01~1"
      })
  void whatIsNoIdIsNotFound(String text) {
    assertThatThrownBy(() -> EditionId.parse(text))
        .isInstanceOfSatisfying(
            ReportingException.class, e -> assertThat(e.status()).isEqualTo(404));
  }
}
