package org.alongside.batch.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.alongside.batch.BatchException;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.Work;
import org.alongside.registry.audit.ClosedQuarters;
import org.alongside.reporting.figure.Publication;

/**
 * Moves the pointer to a run, and notes it, in one transaction that also proves the lease: a night
 * that lost it while it slept publishes nothing. Tells the registry which quarters are closed now.
 */
@ApplicationScoped
public class ShowRun {

  private final DataSource dataSource;
  private final Publication publication;
  private final NightlyRuns runs;
  private final Leases leases;

  @Inject
  public ShowRun(DataSource dataSource, Publication publication, NightlyRuns runs, Leases leases) {
    this.dataSource = dataSource;
    this.publication = publication;
    this.runs = runs;
    this.leases = leases;
  }

  /**
   * @param alongside what else is to be true from that moment on
   * @throws BatchException 409 if the token does not hold the lease; nothing is changed then
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void show(NightlyRun run, Database.Change alongside, String token) {
    if (!leases.prove(Work.NIGHTLY, token)) {
      throw new BatchException(
          409,
          "nightly-lease-lost",
          "Another night has taken over",
          "This server was silent for too long; its figures were not published.");
    }
    publication.publish(run.run());
    Database.change(
        dataSource,
        connection -> {
          alongside.on(connection);
          ClosedQuarters.published(connection, run.businessDate());
        });
    runs.published(run.run());
  }
}
