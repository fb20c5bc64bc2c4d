package org.alongside.batch.operations;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Turns;
import org.alongside.batch.nightly.RestartNightly;
import org.alongside.batch.nightly.StartNightly;

/** Stops, restarts and gives up executions. */
@Dependent
public class ControlExecution {

  private final RestartNightly nights;
  private final Turns imports;

  @Inject
  public ControlExecution(RestartNightly nights, Turns imports) {
    this.nights = nights;
    this.imports = imports;
  }

  /**
   * Asks a running execution to stop at the next safe point.
   *
   * @throws BatchException 409 if it is not running
   */
  public void stop(Execution execution) {
    try {
      BatchRuntime.getJobOperator().stop(execution.id());
    } catch (BatchRuntimeException e) {
      throw new BatchException(
          409,
          "not-running",
          "This execution is not running",
          "Execution " + execution.id() + " is " + execution.status() + "; nothing to stop.",
          e);
    }
  }

  /**
   * Goes on where a failed or stopped execution was; returns the id of the new one.
   *
   * @throws BatchException 409 if that cannot be
   */
  public long restart(Execution execution) {
    return switch (execution.job()) {
      case StartNightly.JOB -> nights.restart(execution.id());
      case Turns.JOB -> imports.restart(importOf(execution.id()));
      default -> throw Jobs.unknown(execution.job());
    };
  }

  private static long importOf(long execution) {
    return Long.parseLong(
        BatchRuntime.getJobOperator().getParameters(execution).getProperty(Turns.IMPORT));
  }

  /**
   * Marks a failed or stopped execution so that nobody restarts it.
   *
   * @throws BatchException 409 if it is running
   */
  public void abandon(Execution execution) {
    try {
      BatchRuntime.getJobOperator().abandon(execution.id());
    } catch (BatchRuntimeException e) {
      throw new BatchException(
          409,
          "not-abandonable",
          "This execution cannot be given up",
          "Execution " + execution.id() + " is " + execution.status() + "; stop it first.",
          e);
    }
  }
}
