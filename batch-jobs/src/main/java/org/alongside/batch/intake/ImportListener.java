package org.alongside.batch.intake;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.batch.intake.store.Imports;
import org.alongside.batch.lease.Heartbeat;
import org.alongside.batch.lease.Leases;
import org.alongside.batch.lease.Work;

/** Keeps the lease while the import works, and lets the next one have its turn. */
@Named
@Dependent
public class ImportListener extends AbstractJobListener {

  private final Turn turn;
  private final Turns turns;
  private final Leases leases;
  private final Heartbeat heartbeat;
  private final Transactions transactions;

  @Inject
  public ImportListener(
      Turn turn, Turns turns, Leases leases, Heartbeat heartbeat, Transactions transactions) {
    this.turn = turn;
    this.turns = turns;
    this.leases = leases;
    this.heartbeat = heartbeat;
    this.transactions = transactions;
  }

  @Override
  public void beforeJob() {
    if (!leases.renew(Work.IMPORT, turn.token())) {
      throw new IllegalStateException("Import " + turn.importId() + " does not have the turn");
    }
    heartbeat.start(Work.IMPORT, turn.token());
    transactions.tell(
        connection -> Imports.executedBy(connection, turn.importId(), turn.execution()));
  }

  @Override
  public void afterJob() {
    heartbeat.stop(Work.IMPORT);
    turns.ended(turn.importId(), turn.token());
  }
}
