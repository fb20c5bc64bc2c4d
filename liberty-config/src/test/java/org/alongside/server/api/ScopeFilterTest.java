package org.alongside.server.api;

import static org.alongside.server.api.ScopeFilter.sufficient;
import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.server.token.Scope;
import org.junit.jupiter.api.Test;

class ScopeFilterTest {

  @Test
  void readingNeedsRead() {
    assertThat(sufficient("GET", "figures")).containsExactly(Scope.READ);
    assertThat(sufficient("HEAD", "registry/cohorts")).containsExactly(Scope.READ);
  }

  @Test
  void changingNeedsWrite() {
    assertThat(sufficient("POST", "tokens")).containsExactly(Scope.WRITE);
    assertThat(sufficient("DELETE", "registry/targets/1")).containsExactly(Scope.WRITE);
  }

  @Test
  void importsNeedImportAndMayBeRead() {
    assertThat(sufficient("POST", "imports")).containsExactly(Scope.IMPORT);
    assertThat(sufficient("GET", "imports/1")).containsOnly(Scope.IMPORT, Scope.READ);
  }

  @Test
  void jobsNeedJobsAndMayBeRead() {
    assertThat(sufficient("POST", "jobs/nightly/executions")).containsExactly(Scope.JOBS);
    assertThat(sufficient("GET", "jobs/nightly/executions/1")).containsOnly(Scope.JOBS, Scope.READ);
  }

  @Test
  void namesThatOnlyBeginAlikeAreNotMeant() {
    assertThat(sufficient("POST", "importsx")).containsExactly(Scope.WRITE);
  }
}
