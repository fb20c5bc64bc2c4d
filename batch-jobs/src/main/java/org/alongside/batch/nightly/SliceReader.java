package org.alongside.batch.nightly;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Names the slices of one partition that are not counted yet, in order. After a restart those whose
 * contributions were committed are not named again: the table is the checkpoint.
 */
@Dependent
@Named("sliceReader")
public class SliceReader extends AbstractItemReader {

  private final Night night;
  private final DataSource dataSource;
  private final int partition;
  private final int partitions;
  private final Deque<Integer> slices = new ArrayDeque<>();

  @Inject
  public SliceReader(
      Night night,
      DataSource dataSource,
      @BatchProperty(name = "partition") String partition,
      @BatchProperty(name = "partitions") String partitions) {
    this.night = night;
    this.dataSource = dataSource;
    this.partition = Integer.parseInt(partition);
    this.partitions = Integer.parseInt(partitions);
  }

  @Override
  public void open(@Nullable Serializable checkpoint) {
    night.step(
        "count",
        run ->
            new Slices(dataSource)
                .open(run.run()).stream()
                    .filter(slice -> slice % partitions == partition)
                    .map(slices::add)
                    .count());
  }

  @Override
  public @Nullable Integer readItem() {
    return slices.poll();
  }
}
