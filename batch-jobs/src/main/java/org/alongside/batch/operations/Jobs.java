package org.alongside.batch.operations;

import java.util.List;
import org.alongside.batch.BatchException;
import org.alongside.batch.intake.Turns;
import org.alongside.batch.nightly.StartNightly;

/** The names of the jobs, and what is said when one is asked for that is not there. */
public final class Jobs {

  /** Shown in this order. */
  public static final List<String> NAMES = List.of(StartNightly.JOB, Turns.JOB);

  private Jobs() {}

  static boolean isKnown(String job) {
    return NAMES.contains(job);
  }

  static BatchException unknown(String job) {
    return new BatchException(
        404,
        "job-unknown",
        "There is no such job",
        "There is no job named “" + job + "”; there are " + String.join(" and ", NAMES) + ".");
  }

  static BatchException unknownExecution(long id) {
    return new BatchException(
        404,
        "execution-unknown",
        "There is no such execution",
        "This job has no execution " + id + ".");
  }
}
