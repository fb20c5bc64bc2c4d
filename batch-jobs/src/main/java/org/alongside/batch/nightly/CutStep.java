package org.alongside.batch.nightly;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.alongside.registry.name.ForgetLinkedNames;

/** First step: freezes the registry and divides its people into slices. */
@Dependent
@Named("cutStep")
public class CutStep extends AbstractBatchlet {

  private final Night night;
  private final RegistryCut registryCut;
  private final ForgetLinkedNames names;
  private final DataSource dataSource;
  private final int sliceSize;
  private final boolean everybody;

  @Inject
  public CutStep(
      Night night,
      RegistryCut registryCut,
      ForgetLinkedNames names,
      DataSource dataSource,
      @BatchProperty(name = "sliceSize") String sliceSize,
      @BatchProperty(name = "everybody") String everybody) {
    this.night = night;
    this.registryCut = registryCut;
    this.names = names;
    this.dataSource = dataSource;
    this.sliceSize = Integer.parseInt(sliceSize);
    this.everybody = Boolean.parseBoolean(everybody);
  }

  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String process() {
    return night.step(
        "cut",
        run -> {
          if (run.cutNumber() == null) {
            names.forget();
            registryCut.take(run.run(), run.businessDate(), everybody);
          }
          return new Slices(dataSource).divide(run.run(), sliceSize) + " people";
        });
  }
}
