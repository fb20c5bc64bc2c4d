package org.alongside.batch.nightly;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/** Deals the slices out to partitions like cards, so that each gets its part of every region. */
@Dependent
@Named("slicePartitions")
public class SlicePartitions implements PartitionMapper {

  private final int partitions;

  @Inject
  public SlicePartitions(@BatchProperty(name = "partitions") String partitions) {
    this.partitions = Integer.parseInt(partitions);
  }

  @Override
  public PartitionPlan mapPartitions() {
    Properties[] properties = new Properties[partitions];
    for (int p = 0; p < partitions; p++) {
      properties[p] = new Properties();
      properties[p].setProperty("partition", String.valueOf(p));
      properties[p].setProperty("partitions", String.valueOf(partitions));
    }
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitions(partitions);
    plan.setThreads(partitions);
    plan.setPartitionProperties(properties);
    return plan;
  }
}
