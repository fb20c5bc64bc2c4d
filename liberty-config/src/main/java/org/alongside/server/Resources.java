package org.alongside.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;

/** What every module may inject: the one data source and the one clock. */
@Dependent
public class Resources {

  @SuppressWarnings("UnusedVariable") // the container reads it
  @Produces
  @Resource(lookup = "jdbc/alongside")
  private DataSource dataSource;

  /** The only place that reads the machine's time. */
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
