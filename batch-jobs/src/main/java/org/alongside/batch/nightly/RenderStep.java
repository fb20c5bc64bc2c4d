package org.alongside.batch.nightly;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.alongside.reporting.edition.RenderReports;

/** Last step: draws the reports of the run that was just published. */
@Dependent
@Named("renderStep")
public class RenderStep extends AbstractBatchlet {

  private final Night night;
  private final RenderReports reports;

  @Inject
  public RenderStep(Night night, RenderReports reports) {
    this.night = night;
    this.reports = reports;
  }

  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String process() {
    return night.step("render", run -> reports.render(run.run()) + " documents");
  }
}
