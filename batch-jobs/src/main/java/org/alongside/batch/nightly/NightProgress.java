package org.alongside.batch.nightly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the count of a night has got, partition by partition. Empty for nights long past. */
@Dependent
public class NightProgress {

  /** A partition with its slices and how many of them are counted. */
  public record Part(int number, long slices, long counted) {}

  private final DataSource dataSource;
  private final int partitions;

  @Inject
  public NightProgress(
      DataSource dataSource,
      @ConfigProperty(name = "alongside.nightly.partitions", defaultValue = "2") int partitions) {
    this.dataSource = dataSource;
    this.partitions = partitions;
  }

  public List<Part> of(long run) {
    long[] slices = new long[partitions];
    long[] counted = new long[partitions];
    boolean any =
        Database.inOne(
            dataSource,
            connection -> {
              boolean found = false;
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "select slice, case when contributions is null then 0 else 1 end"
                          + " from batch.run_slice where run = ? and slice <> ?")) {
                select.setLong(1, run);
                select.setInt(2, SliceCounter.CARRIED);
                try (ResultSet rows = select.executeQuery()) {
                  while (rows.next()) {
                    int partition = rows.getInt(1) % partitions;
                    slices[partition]++;
                    counted[partition] += rows.getInt(2);
                    found = true;
                  }
                }
              }
              return found;
            });
    List<Part> parts = new ArrayList<>();
    for (int p = 0; any && p < partitions; p++) {
      parts.add(new Part(p, slices[p], counted[p]));
    }
    return parts;
  }
}
