package org.alongside.server;

import org.alongside.server.testing.InContainer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class ApplicationOnDerbyIT extends ApplicationContract {

  @Deployment
  @TargetsContainer("derby")
  static WebArchive application() {
    return InContainer.with(ApplicationContract.class);
  }

  @Override
  String database() {
    return "Derby";
  }
}
