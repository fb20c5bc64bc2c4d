package org.alongside.batch.operations;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.batch.BatchException;
import org.alongside.batch.nightly.NightProgress;
import org.alongside.batch.nightly.NightlyRun;
import org.alongside.batch.nightly.NightlyRuns;
import org.jspecify.annotations.Nullable;

/** The history of jobs, as the batch runtime and the nights tell it. */
@Dependent
public class Executions {

  private static final Set<String> RESTARTABLE = Set.of("failed", "stopped");

  private final NightlyRuns runs;
  private final NightProgress progress;

  @Inject
  public Executions(NightlyRuns runs, NightProgress progress) {
    this.runs = runs;
    this.progress = progress;
  }

  /**
   * Executions of a job, newest first.
   *
   * @param before only those with a smaller id; {@link Long#MAX_VALUE} for the newest
   * @throws BatchException 404 if there is no such job
   */
  public List<Execution> of(String job, long before, int limit) {
    JobOperator operator = BatchRuntime.getJobOperator();
    List<JobExecution> found = new ArrayList<>();
    int from = 0;
    try {
      List<JobInstance> instances = operator.getJobInstances(job, from, limit);
      while (!instances.isEmpty() && found.size() < limit) {
        for (JobInstance instance : instances) {
          operator.getJobExecutions(instance).stream()
              .filter(execution -> execution.getExecutionId() < before)
              .forEach(found::add);
        }
        from += instances.size();
        instances = operator.getJobInstances(job, from, limit);
      }
    } catch (NoSuchJobException e) {
      if (!Jobs.isKnown(job)) {
        throw Jobs.unknown(job);
      }
      return List.of();
    }
    return found.stream()
        .sorted(Comparator.comparingLong(JobExecution::getExecutionId).reversed())
        .limit(limit)
        .map(this::view)
        .toList();
  }

  /**
   * @throws BatchException 404 if the job has no such execution
   */
  public Execution one(String job, long id) {
    Execution execution = one(id);
    if (!execution.job().equals(job)) {
      throw Jobs.unknownExecution(id);
    }
    return execution;
  }

  /**
   * @throws BatchException 404 if there is no such execution
   */
  public Execution one(long id) {
    try {
      return view(BatchRuntime.getJobOperator().getJobExecution(id));
    } catch (NoSuchJobExecutionException e) {
      throw Jobs.unknownExecution(id);
    }
  }

  private Execution view(JobExecution execution) {
    JobOperator operator = BatchRuntime.getJobOperator();
    long id = execution.getExecutionId();
    JobInstance instance = operator.getJobInstance(id);
    String status = execution.getBatchStatus().name().toLowerCase(Locale.ROOT);
    boolean newest =
        operator.getJobExecutions(instance).stream()
            .allMatch(other -> other.getExecutionId() <= id);
    return new Execution(
        id,
        execution.getJobName(),
        instance.getInstanceId(),
        status,
        instant(execution.getCreateTime()),
        instant(execution.getStartTime()),
        instant(execution.getEndTime()),
        newest && RESTARTABLE.contains(status),
        operator.getStepExecutions(id).stream().map(Executions::step).toList(),
        runs.ofInstance(instance.getInstanceId()).map(this::night).orElse(null));
  }

  private Execution.NightView night(NightlyRun run) {
    return new Execution.NightView(
        run.run(),
        run.businessDate(),
        run.state().code(),
        run.knowledgeCut(),
        run.people(),
        run.recounted() == null ? run.people() : run.recounted(),
        run.changed(),
        run.figures(),
        progress.of(run.run()).stream()
            .map(part -> new Execution.Partition(part.number(), part.slices(), part.counted()))
            .toList(),
        run.operatorMessage(),
        run.managerMessage());
  }

  private static Execution.Step step(StepExecution step) {
    Map<String, Long> counts = new TreeMap<>();
    for (Metric metric : step.getMetrics()) {
      if (metric.getValue() != 0) {
        counts.put(metric.getType().name().toLowerCase(Locale.ROOT), metric.getValue());
      }
    }
    return new Execution.Step(
        step.getStepName(),
        step.getBatchStatus().name().toLowerCase(Locale.ROOT),
        step.getExitStatus(),
        instant(step.getStartTime()),
        instant(step.getEndTime()),
        counts);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
