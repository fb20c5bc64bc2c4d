package org.alongside.batch.nightly;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What every step of the nightly job needs: its run, its frame, and someone to tell failures to.
 */
@Dependent
public class Night {

  /** What a step does. */
  @FunctionalInterface
  interface Work<T> {
    T with(NightlyRun run);
  }

  private static final Logger LOGGER = Logger.getLogger(Night.class.getName());

  private final JobContext job;
  private final NightlyRuns runs;
  private final NightReferences references;

  @Inject
  public Night(JobContext job, NightlyRuns runs, NightReferences references) {
    this.job = job;
    this.runs = runs;
    this.references = references;
  }

  /** Does a step's work; if it fails, keeps the reason in words and lets the step fail. */
  <T> T step(String step, Work<T> work) {
    try {
      return work.with(runs.current(job.getInstanceId()));
    } catch (RuntimeException e) {
      long run = runs.ofInstance(job.getInstanceId()).orElseThrow().run();
      LOGGER.log(Level.SEVERE, e, () -> "Nightly run " + run + " failed in step " + step);
      runs.failed(run, Failure.of(step, e));
      throw e;
    }
  }

  /** The frame the run counts into. */
  NightReference reference(NightlyRun run) {
    return references.of(run);
  }

  /** The lease of this execution. */
  String lease() {
    return job.getProperties().getProperty("lease");
  }
}
