package org.alongside.batch.nightly;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import javax.sql.DataSource;

/** Keeps what slices add, in the transaction of the chunk's checkpoint. */
@Dependent
@Named("sliceWriter")
public class SliceWriter extends AbstractItemWriter {

  private final Night night;
  private final DataSource dataSource;

  @Inject
  public SliceWriter(Night night, DataSource dataSource) {
    this.night = night;
    this.dataSource = dataSource;
  }

  @Override
  public void writeItems(List<Object> items) {
    night.step(
        "count",
        run -> {
          SliceCounter counter = new SliceCounter(dataSource, night.reference(run));
          items.forEach(item -> counter.keep(run.run(), (SliceCounter.Contributions) item));
          return items.size();
        });
  }
}
