package org.alongside.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTest {

  @Test
  void leadsBackToAPageOfOurs() {
    assertThat(SignIn.safe("/registry/cohort.xhtml?code=A-1"))
        .isEqualTo("/registry/cohort.xhtml?code=A-1");
  }

  @Test
  void neverLeadsAway() {
    for (String elsewhere :
        new String[] {
          "https://example.org/", "//example.org/", "/\\example.org", "", "home", "/a\r\nX: y"
        }) {
      assertThat(SignIn.safe(elsewhere)).as(elsewhere).isEqualTo("/");
    }
    assertThat(SignIn.safe(null)).isEqualTo("/");
  }
}
