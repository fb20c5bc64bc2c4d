package org.alongside.batch.nightly;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One night as it stands.
 *
 * @param execution the newest execution of its job instance
 * @param knowledgeCut what was committed to the registry before this moment is in; absent until the
 *     cut is taken
 * @param people persons in the cut
 * @param recounted how many of them are counted and not taken over from the last night; absent if
 *     all are
 * @param changed records of people copied by its cut
 * @param operatorMessage why it failed, for who runs the server
 * @param managerMessage why it failed, for who waits for the figures
 */
public record NightlyRun(
    long run,
    long instance,
    long execution,
    LocalDate businessDate,
    State state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant knowledgeCut,
    @Nullable Long cutNumber,
    @Nullable Long people,
    @Nullable Long recounted,
    @Nullable Long changed,
    @Nullable Long figures,
    @Nullable String operatorMessage,
    @Nullable String managerMessage) {

  /** Where a night has got to. */
  public enum State {
    RUNNING("running"),
    PUBLISHED("published"),
    FAILED("failed"),
    STOPPED("stopped");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static State ofCode(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("No state of a night is called " + code);
    }
  }
}
