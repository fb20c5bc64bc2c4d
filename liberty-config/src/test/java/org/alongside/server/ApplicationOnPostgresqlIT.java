package org.alongside.server;

import org.alongside.server.testing.InContainer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class ApplicationOnPostgresqlIT extends ApplicationContract {

  @Deployment
  @TargetsContainer("postgresql")
  static WebArchive application() {
    return InContainer.with(ApplicationContract.class);
  }

  @Override
  String database() {
    return "PostgreSQL";
  }
}
