package org.alongside.batch.nightly;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import org.alongside.batch.BatchException;

/** Continues a night that failed or was stopped, from its first slice not yet counted. */
@Dependent
public class RestartNightly {

  private final StartNightly nights;
  private final NightlyRuns runs;

  @Inject
  public RestartNightly(StartNightly nights, NightlyRuns runs) {
    this.nights = nights;
    this.runs = runs;
  }

  /**
   * Returns the id of the new execution.
   *
   * @throws BatchException 409 if it cannot be restarted: running, completed, abandoned, not the
   *     newest of its night, overtaken by a later night, or another night is running
   */
  public long restart(long execution) {
    return restart(execution, nights.take());
  }

  /** The same under a lease taken before; gives it back if the night cannot go on. */
  long restart(long execution, String token) {
    return nights.begun(token, () -> again(execution, token));
  }

  private long again(long execution, String token) {
    JobOperator operator = BatchRuntime.getJobOperator();
    long instance = operator.getJobInstance(execution).getInstanceId();
    if (runs.ofInstance(instance).isPresent()) {
      runs.current(instance);
    }
    Properties parameters = operator.getParameters(execution);
    parameters.setProperty("lease", token);
    try {
      return operator.restart(execution, parameters);
    } catch (BatchRuntimeException e) {
      throw new BatchException(
          409,
          "not-restartable",
          "This execution cannot be restarted",
          "Only the newest execution of a night can be, once it has failed or was stopped. Start a"
              + " new night otherwise.",
          e);
    }
  }
}
