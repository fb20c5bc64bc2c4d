package org.alongside.batch.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the frame of the run being counted, so that its partitions on one server share one, and
 * until the next night, which then need not read what did not change.
 */
@ApplicationScoped
public class NightReferences {

  private final DataSource dataSource;
  private long run = -1;
  private @Nullable NightReference reference;

  @Inject
  public NightReferences(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  synchronized NightReference of(NightlyRun night) {
    NightReference known = reference;
    if (known != null && run == night.run()) {
      return known;
    }
    NightReference read =
        Database.inOne(
            dataSource, connection -> new ReferenceReader(connection, night.businessDate()).read());
    run = night.run();
    reference = read;
    return read;
  }

  /** Of a run whose cut has read it already. */
  synchronized void keep(long ofRun, NightReference read) {
    run = ofRun;
    reference = read;
  }

  /** Of a run, if this server has read it and none since. */
  synchronized Optional<NightReference> known(long ofRun) {
    return run == ofRun ? Optional.ofNullable(reference) : Optional.empty();
  }
}
