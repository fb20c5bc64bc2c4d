package org.alongside.batch.nightly;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/** Third step: adds the slices up and fails the night if anything contradicts anything. */
@Dependent
@Named("reconcileStep")
public class ReconcileStep extends AbstractBatchlet {

  private final Night night;
  private final DataSource dataSource;

  @Inject
  public ReconcileStep(Night night, DataSource dataSource) {
    this.night = night;
    this.dataSource = dataSource;
  }

  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String process() {
    return night.step(
        "reconcile",
        run -> {
          new Reconciliation(dataSource, night.reference(run)).reconcile(run.run());
          return "COMPLETED";
        });
  }
}
