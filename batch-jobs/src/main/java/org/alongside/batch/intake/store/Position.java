package org.alongside.batch.intake.store;

/**
 * How far an import came. Kept in the transaction of the rows it speaks of.
 *
 * @param step of the job
 * @param file place of the file in the order of the spec
 * @param phase of the work on that file
 * @param at the last record, or hash, that was done
 */
public record Position(Step step, int file, int phase, long at) {

  /** The steps of the job that move through the rows, in order. */
  public enum Step {
    RECEIVE,
    STAGE,
    CHECK,
    APPLY,
    FINISH;

    public static Step of(String word) {
      return valueOf(word);
    }
  }

  /** The beginning of a step. */
  public static Position startOf(Step step) {
    return new Position(step, 0, 0, 0);
  }
}
