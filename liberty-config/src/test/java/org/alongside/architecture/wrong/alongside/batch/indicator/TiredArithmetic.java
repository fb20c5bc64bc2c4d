package org.alongside.architecture.wrong.alongside.batch.indicator;

import java.time.Instant;
import javax.sql.DataSource;
import org.alongside.architecture.wrong.alongside.server.Printing;

/** Reads the clock and the database, sleeps, and prints. */
public record TiredArithmetic(DataSource dataSource) {

  public Instant count() throws InterruptedException {
    Thread.sleep(1);
    Printing.print(dataSource);
    return Instant.now();
  }
}
