package org.alongside.batch.nightly;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import javax.sql.DataSource;

/** Counts a slice. */
@Dependent
@Named("sliceProcessor")
public class SliceProcessor implements ItemProcessor {

  private final Night night;
  private final DataSource dataSource;

  @Inject
  public SliceProcessor(Night night, DataSource dataSource) {
    this.night = night;
    this.dataSource = dataSource;
  }

  @Override
  public Object processItem(Object slice) {
    return night.step(
        "count",
        run ->
            new SliceCounter(dataSource, night.reference(run)).count(run.run(), (Integer) slice));
  }
}
