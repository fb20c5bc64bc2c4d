package org.alongside.server.demo;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.alongside.batch.BatchException;
import org.alongside.batch.nightly.StartNightly;
import org.alongside.reporting.figure.Figures;

/** Runs one night for the sample data's last business date. */
@ApplicationScoped
public class DemoNight implements DemoStep {

  private static final LocalDate DAY = SampleBundle.LAST_BUSINESS_DATE;
  private static final Set<BatchStatus> IN_VAIN =
      Set.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);
  private static final int CONFLICT = 409;

  private final StartNightly start;
  private final Figures figures;
  private long execution;

  @Inject
  public DemoNight(StartNightly start, Figures figures) {
    this.start = start;
    this.figures = figures;
  }

  @Override
  public boolean advance() {
    if (execution != 0) {
      return over();
    }
    if (isPublished()) {
      return true;
    }
    try {
      execution = start.start(DAY, false);
    } catch (BatchException e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
    }
    return false;
  }

  @Override
  public String progress() {
    return "counting the figures of " + DAY;
  }

  /** Whether a run of that day, or a later one, can be read. */
  private boolean isPublished() {
    return figures.current().filter(run -> !run.businessDate().isBefore(DAY)).isPresent();
  }

  private boolean over() {
    BatchStatus status = BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
    if (IN_VAIN.contains(status)) {
      throw new IllegalStateException(
          "The night of " + DAY + " ended as " + status + "; the jobs page says why");
    }
    return status == BatchStatus.COMPLETED;
  }
}
