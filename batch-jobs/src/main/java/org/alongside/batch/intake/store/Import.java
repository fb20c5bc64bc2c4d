package org.alongside.batch.intake.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One upload and what became of it.
 *
 * @param archiveName as the sender called it
 * @param reason why records of closed quarters are changed, if the sender said so
 * @param failure why it stopped, in words for a person; null unless it failed
 * @param executionId of the job's latest execution; null before the first
 */
public record Import(
    long id,
    ImportState state,
    boolean dryRun,
    String archiveName,
    long size,
    String submittedBy,
    Instant submittedAt,
    @Nullable String reason,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long executionId,
    @Nullable String failure,
    Position position) {}
