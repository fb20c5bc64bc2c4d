package org.alongside.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import org.alongside.reporting.ReportingException;
import org.alongside.server.account.AccountException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void exceptionOfAModuleIsFoundBelowItsWrappers() {
    RuntimeException wrapped =
        new IllegalStateException(
            "transaction",
            new IllegalStateException(
                ReportingException.notFound("edition-unknown", "No edition 7.")));
    assertThat(Problems.of(wrapped))
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.status()).isEqualTo(404);
              assertThat(problem.type()).isEqualTo("urn:alongside:problem:edition-unknown");
              assertThat(problem.detail()).isEqualTo("No edition 7.");
            });
  }

  @Test
  void lostUpdateIsAConflict() {
    assertThat(Problems.of(new IllegalStateException(new OptimisticLockException())))
        .map(Problem::status)
        .contains(409);
  }

  @Test
  void fieldOfAnAccountIsNamed() {
    assertThat(Problems.of(AccountException.invalid("label", "Give it a label.")))
        .map(Problem::code)
        .contains("account-label-invalid");
  }

  @Test
  void whatNobodyExpectedHasNoWords() {
    assertThat(Problems.of(new IllegalStateException("secret"))).isEmpty();
  }
}
