package org.alongside.batch.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a job as it stands.
 *
 * @param status of the batch runtime, in lower case, such as {@code started}
 * @param restartable whether it may be restarted: the newest of its instance, failed or stopped
 * @param steps in the order they began
 * @param night what the nightly job adds; absent for other jobs
 */
public record Execution(
    long id,
    String job,
    long instance,
    String status,
    @Nullable Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean restartable,
    List<Step> steps,
    @Nullable NightView night) {

  /** Whether it still goes on. */
  public boolean running() {
    return status.equals("starting") || status.equals("started") || status.equals("stopping");
  }

  /**
   * One step of an execution.
   *
   * @param counts what the runtime counted, by name in lower case, such as {@code write_count}
   */
  public record Step(
      String name,
      String status,
      @Nullable String exitStatus,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      Map<String, Long> counts) {}

  /**
   * What a night adds to its execution.
   *
   * @param state running, published, failed or stopped
   * @param people persons in the cut
   * @param recounted how many of them were counted; the rest was taken over from the night before
   * @param changed records of people copied by the cut
   * @param partitions how far each part of the count has got
   * @param operatorMessage why it failed, for who runs the server
   * @param managerMessage why it failed, for who waits for the figures
   */
  public record NightView(
      long run,
      LocalDate businessDate,
      String state,
      @Nullable Instant knowledgeCut,
      @Nullable Long people,
      @Nullable Long recounted,
      @Nullable Long changed,
      @Nullable Long figures,
      List<Partition> partitions,
      @Nullable String operatorMessage,
      @Nullable String managerMessage) {}

  /** A part of the count: its slices, and how many of them are counted. */
  public record Partition(int number, long slices, long counted) {}
}
